package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;

/**
 * The image validator's picture: 10 x 10 squares of one colour each. A colour may be off by six, as
 * there.
 */
final class Squares {

  /** Side of a square in pixels. */
  static final int SIDE = 100;

  private static final int TOLERANCE = 6;
  private static final int[][] COLOURS = colours(new Random(2026));

  private Squares() {}

  /** All of it. */
  static Raster picture() {
    Raster picture = Raster.blank(new Pixels(1000, 1000), Bands.RGB);
    for (int y = 0; y < 1000; y++) {
      for (int x = 0; x < 1000; x++) {
        for (int s = 0; s < 3; s++) {
          picture.samples()[picture.row(y) + x * 3 + s] =
              (byte) COLOURS[y / SIDE * 10 + x / SIDE][s];
        }
      }
    }
    return picture;
  }

  /** Where the middle of a square stands. */
  static int middle(int square) {
    return square * SIDE + SIDE / 2;
  }

  static void assertSquares(BufferedImage image, double side) {
    for (int column = 0; column < 10; column++) {
      for (int row = 0; row < 10; row++) {
        assertSquare(image, (int) ((column + 0.5) * side), (int) ((row + 0.5) * side), column, row);
      }
    }
  }

  static void assertSquare(BufferedImage image, int x, int y, int column, int row) {
    int rgb = image.getRGB(x, y);
    int[] colour = COLOURS[row * 10 + column];
    String where = "square " + column + "," + row + " at " + x + "," + y;
    assertEquals(colour[0], rgb >> 16 & 0xFF, TOLERANCE, where);
    assertEquals(colour[1], rgb >> 8 & 0xFF, TOLERANCE, where);
    assertEquals(colour[2], rgb & 0xFF, TOLERANCE, where);
  }

  private static int[][] colours(Random random) {
    int[][] colours = new int[100][];
    for (int i = 0; i < 100; i++) {
      colours[i] = new int[] {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
    }
    return colours;
  }
}
