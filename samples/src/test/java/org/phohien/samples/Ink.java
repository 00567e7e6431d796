package org.phohien.samples;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.phohien.core.model.Box;

/** Where a page image is inked; threads may share it. */
final class Ink {

  /** An edge may be off by so many pixels. */
  static final int REACH = 3;

  /** Outside an edge as wide a strip as this must be paper. */
  private static final int MARGIN = 3;

  /** Pixels of dirt that may be on it. */
  private static final int SPECKS = 2;

  private final Raster image;
  private final double dark;

  private Ink(Raster image) {
    this.image = image;
    int[] all =
        image.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null).clone();
    Arrays.sort(all);
    this.dark = 0.6 * all[all.length / 2];
  }

  static Ink of(Path png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(png.toFile())) {
      reader.setInput(in);
      return new Ink(reader.read(0).getRaster());
    } finally {
      reader.dispose();
    }
  }

  /**
   * Whether each edge of a box is the edge of what is printed there: ink within {@link #REACH}
   * pixels of it, and none in the strip outside.
   */
  boolean fits(Box box) {
    int left = box.x();
    int top = box.y();
    int right = box.right();
    int bottom = box.bottom();
    return inked(left - REACH, top, left + REACH, bottom) > 0
        && inked(right - REACH, top, right + REACH, bottom) > 0
        && inked(left, top - REACH, right, top + REACH) > 0
        && inked(left, bottom - REACH, right, bottom + REACH) > 0
        && inked(left - REACH - MARGIN, top, left - REACH, bottom) <= SPECKS
        && inked(right + REACH, top, right + REACH + MARGIN, bottom) <= SPECKS
        && inked(left, top - REACH - MARGIN, right, top - REACH) <= SPECKS
        && inked(left, bottom + REACH, right, bottom + REACH + MARGIN) <= SPECKS;
  }

  /** Pixels of a rectangle that are clearly darker than the paper. */
  private int inked(int left, int top, int right, int bottom) {
    int x = Math.clamp(left, 0, image.getWidth());
    int y = Math.clamp(top, 0, image.getHeight());
    int width = Math.clamp(right, 0, image.getWidth()) - x;
    int height = Math.clamp(bottom, 0, image.getHeight()) - y;
    int inked = 0;
    if (width > 0 && height > 0) {
      for (int sample : image.getSamples(x, y, width, height, 0, (int[]) null)) {
        inked += sample < dark ? 1 : 0;
      }
    }
    return inked;
  }
}
