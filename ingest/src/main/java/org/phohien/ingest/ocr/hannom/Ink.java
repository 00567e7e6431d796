package org.phohien.ingest.ocr.hannom;

import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.ingest.image.Pix;

/**
 * Where a page is inked, on a copy of at most {@value #LONG_SIDE} pixels, counted so that the ink
 * of any rectangle is known at once. Boxes are given and taken in pixels of the page.
 */
final class Ink {

  private static final int LONG_SIDE = 2000;

  /** Darker than this, after the background was evened to white, is ink. */
  private static final int LEVEL = 150;

  private final int width;
  private final int height;
  private final double scale;

  /** At (x, y) the ink above and left of it; a row and a column more than the picture has. */
  private final int[] sums;

  private Ink(Raster grey, double scale) {
    this.width = grey.size().width();
    this.height = grey.size().height();
    this.scale = scale;
    this.sums = new int[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      int row = 0;
      for (int x = 0; x < width; x++) {
        row += (grey.samples()[y * width + x] & 0xFF) < LEVEL ? 1 : 0;
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
  }

  static Ink of(Pix page) {
    try (Pix small = page.within(LONG_SIDE);
        Pix even = small.evenBackground()) {
      return new Ink(even.raster(), small.size().width() / (double) page.size().width());
    }
  }

  /** The part of a rectangle that is inked, 0 to 1; what lies outside of the page is not. */
  double part(double left, double top, double right, double bottom) {
    int x0 = at(left, width);
    int y0 = at(top, height);
    int x1 = Math.min(width, Math.max(x0 + 1, at(right, width)));
    int y1 = Math.min(height, Math.max(y0 + 1, at(bottom, height)));
    int ink = sum(x1, y1) - sum(x0, y1) - sum(x1, y0) + sum(x0, y0);
    return ink / Math.max(1.0, (x1 - x0) * (double) (y1 - y0));
  }

  /** Whether somewhere in a box there is a square of solid ink. */
  boolean hasSolid(Box box, double side) {
    double step = Math.max(1 / scale, side / 6);
    for (double y = box.y(); y + side <= box.bottom(); y += step) {
      for (double x = box.x(); x + side <= box.right(); x += step) {
        if (part(x, y, x + side, y + side) > 0.88) {
          return true;
        }
      }
    }
    return false;
  }

  /** One pixel of the copy, in pixels of the page. */
  double pixel() {
    return 1 / scale;
  }

  private int at(double coordinate, int end) {
    return Math.clamp(Math.round(coordinate * scale), 0, end);
  }

  private int sum(int x, int y) {
    return sums[y * (width + 1) + x];
  }
}
