package org.phohien.ingest.check;

import java.util.EnumSet;
import java.util.Set;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.ingest.image.Pix;

/**
 * Tells a blank page and one that hardly can be read from its grey values, on a reduced copy: ink
 * is what is clearly darker than the paper around it.
 */
final class Legibility {

  private static final int LONG_SIDE = 1000;

  /** Grey steps below the local paper that count as ink. */
  private static final int INK = 40;

  /** Grey steps that count as a trace of ink. */
  private static final int TRACE = 12;

  private static final double BLANK_PART = 0.0003;
  private static final int CELL = 25;

  private Legibility() {}

  static Set<Flag> of(Pix pix) {
    if (Math.min(pix.size().width(), pix.size().height()) < 40) {
      return EnumSet.of(Flag.ILLEGIBLE);
    }
    try (Pix grey = pix.grey();
        Pix small = grey.scaled(reduced(grey.size()))) {
      return of(small.raster());
    }
  }

  private static Pixels reduced(Pixels size) {
    double scale = Math.min(1, LONG_SIDE / (double) Math.max(size.width(), size.height()));
    return new Pixels(
        (int) Math.max(1, size.width() * scale), (int) Math.max(1, size.height() * scale));
  }

  private static Set<Flag> of(Raster page) {
    int width = page.size().width();
    int height = page.size().height();
    long ink = 0;
    long trace = 0;
    // the outer twentieth is left out: shadows of the book's edge are no ink
    int left = width / 20;
    int top = height / 20;
    for (int y = top; y < height - top; y += CELL) {
      for (int x = left; x < width - left; x += CELL) {
        Box cell =
            new Box(x, y, Math.min(CELL, width - left - x), Math.min(CELL, height - top - y));
        int paper = brightest(page, cell);
        ink += darker(page, cell, paper - INK);
        trace += darker(page, cell, paper - TRACE);
      }
    }
    double area = (width - 2.0 * left) * (height - 2.0 * top);
    if (ink / area >= BLANK_PART) {
      return EnumSet.noneOf(Flag.class);
    }
    // much that is a little darker than its surroundings is writing that has faded, not grain
    return trace / area > 0.01 && ink > 0 ? EnumSet.of(Flag.ILLEGIBLE) : EnumSet.of(Flag.BLANK);
  }

  private static int brightest(Raster page, Box cell) {
    int brightest = 0;
    for (int y = cell.y(); y < cell.bottom(); y++) {
      for (int x = cell.x(); x < cell.right(); x++) {
        brightest = Math.max(brightest, page.samples()[y * page.size().width() + x] & 0xFF);
      }
    }
    return brightest;
  }

  private static int darker(Raster page, Box cell, int than) {
    int count = 0;
    for (int y = cell.y(); y < cell.bottom(); y++) {
      for (int x = cell.x(); x < cell.right(); x++) {
        count += (page.samples()[y * page.size().width() + x] & 0xFF) < than ? 1 : 0;
      }
    }
    return count;
  }
}
