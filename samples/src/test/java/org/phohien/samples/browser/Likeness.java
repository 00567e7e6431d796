package org.phohien.samples.browser;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * Whether a screen shows a certain picture on an even ground: where something stands out from the
 * ground, it must be light and dark where the picture is. Viewers fill their window and cut a
 * little off two sides; no more than a fifth may be missing.
 */
final class Likeness {

  private static final int CELLS = 48;
  private static final double LEAST = 0.9;
  private static final int STANDS_OUT = 36;

  private final BufferedImage picture;
  private String last = "nothing was looked at";

  Likeness(BufferedImage picture) {
    this.picture = picture;
  }

  /** Looks once. */
  boolean isSeenIn(BufferedImage screen) {
    Rectangle place = outstanding(screen);
    if (place.width < 50 || place.height < 50) {
      last = "nothing stands out";
      return false;
    }
    double wider = (double) place.width / place.height * picture.getHeight() / picture.getWidth();
    int width = (int) Math.round(picture.getWidth() * Math.min(1, wider));
    int height = (int) Math.round(picture.getHeight() / Math.max(1, wider));
    Rectangle middle =
        new Rectangle(
            (picture.getWidth() - width) / 2, (picture.getHeight() - height) / 2, width, height);
    double alike = correlation(cells(screen, place), cells(picture, middle));
    last =
        String.format(
            Locale.ROOT, "%s, shape %.2f of the picture's, correlation %.2f", place, wider, alike);
    return wider > 0.8 && wider < 1.25 && alike > LEAST;
  }

  /** What the last look found. */
  @Override
  public String toString() {
    return last;
  }

  /** The box of all that differs from the ground, which is what the left edge shows. */
  private static Rectangle outstanding(BufferedImage screen) {
    int ground = screen.getRGB(12, screen.getHeight() / 2);
    int left = screen.getWidth();
    int right = 0;
    int top = screen.getHeight();
    int bottom = 0;
    for (int y = 0; y < screen.getHeight(); y++) {
      int run = 0;
      for (int x = 0; x < screen.getWidth(); x++) {
        run = differs(screen.getRGB(x, y), ground) ? run + 1 : 0;
        // a run of some length: frames and buttons of the viewer are no picture
        if (run >= 40) {
          left = Math.min(left, x - run + 1);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new Rectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  private static boolean differs(int a, int b) {
    return Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)) > STANDS_OUT
        || Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)) > STANDS_OUT
        || Math.abs((a & 0xFF) - (b & 0xFF)) > STANDS_OUT;
  }

  /** Mean green of each cell of a grid. */
  private static double[] cells(BufferedImage image, Rectangle place) {
    double[] sums = new double[CELLS * CELLS];
    int[] counts = new int[CELLS * CELLS];
    for (int y = 0; y < place.height; y++) {
      for (int x = 0; x < place.width; x++) {
        int cell = y * CELLS / place.height * CELLS + x * CELLS / place.width;
        sums[cell] += image.getRGB(place.x + x, place.y + y) >> 8 & 0xFF;
        counts[cell]++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= Math.max(1, counts[i]);
    }
    return sums;
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = java.util.Arrays.stream(a).average().orElse(0);
    double meanB = java.util.Arrays.stream(b).average().orElse(0);
    double both = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      ofA += (a[i] - meanA) * (a[i] - meanA);
      ofB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / Math.sqrt(Math.max(1e-9, ofA * ofB));
  }
}
