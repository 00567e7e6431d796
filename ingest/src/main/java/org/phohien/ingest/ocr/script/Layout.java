package org.phohien.ingest.ocr.script;

import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;
import org.phohien.ingest.image.Pix;

/**
 * Whether the text of a page runs down in columns or across in lines. Between lines of print there
 * are white bands from side to side, between columns of characters white bands from top to bottom;
 * so in small fields of the page the ink summed by rows varies more, or the ink summed by columns.
 */
public final class Layout {

  /** Long side of the copy that is looked at, pixels. */
  private static final int LONG_SIDE = 1200;

  /** A larger page is made smaller before its background is evened, for the sake of memory. */
  private static final int ENOUGH = 4000;

  private static final int FIELD = 150;
  private static final int INK = 140;

  /** Ink in runs longer than this is a rule or a picture, not writing. */
  private static final int LONGEST_RUN = 70;

  private Layout() {}

  /**
   * How much the writing stands in columns: below 1 it runs across, above 1 it runs down; near 1
   * neither is clear. 0 for a page without writing.
   */
  public static double columns(Pix page) {
    try (Pix enough = page.within(ENOUGH);
        Pix even = enough.evenBackground();
        Pix small = even.scaled(reduced(page.size()))) {
      return columns(small.raster());
    }
  }

  private static Pixels reduced(Pixels size) {
    double scale = LONG_SIDE / (double) Math.max(size.width(), size.height());
    return new Pixels(
        (int) Math.max(1, size.width() * scale), (int) Math.max(1, size.height() * scale));
  }

  private static double columns(Raster grey) {
    int width = grey.size().width();
    int height = grey.size().height();
    boolean[] ink = writing(grey.samples(), width, height);
    double down = 0;
    double across = 0;
    for (int y = 0; y + FIELD <= height; y += FIELD / 2) {
      for (int x = 0; x + FIELD <= width; x += FIELD / 2) {
        int[] byRow = new int[FIELD];
        int[] byColumn = new int[FIELD];
        int total = 0;
        for (int i = 0; i < FIELD; i++) {
          for (int j = 0; j < FIELD; j++) {
            if (ink[(y + i) * width + x + j]) {
              byRow[i]++;
              byColumn[j]++;
              total++;
            }
          }
        }
        if (total > FIELD * FIELD / 50) {
          across += variation(byRow) * total;
          down += variation(byColumn) * total;
        }
      }
    }
    return across == 0 ? 0 : down / across;
  }

  /** Ink that is not part of a long straight run. */
  private static boolean[] writing(byte[] samples, int width, int height) {
    boolean[] ink = new boolean[width * height];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (samples[i] & 0xFF) < INK;
    }
    boolean[] writing = ink.clone();
    for (int y = 0; y < height; y++) {
      dropLongRuns(ink, writing, y * width, 1, width);
    }
    for (int x = 0; x < width; x++) {
      dropLongRuns(ink, writing, x, width, height);
    }
    return writing;
  }

  private static void dropLongRuns(
      boolean[] ink, boolean[] writing, int from, int step, int count) {
    int run = 0;
    for (int i = 0; i <= count; i++) {
      if (i < count && ink[from + i * step]) {
        run++;
      } else {
        if (run > LONGEST_RUN) {
          for (int j = i - run; j < i; j++) {
            writing[from + j * step] = false;
          }
        }
        run = 0;
      }
    }
  }

  /** Variance of sums over the square of their mean. */
  private static double variation(int[] sums) {
    double mean = 0;
    double squares = 0;
    for (int sum : sums) {
      mean += sum;
      squares += (double) sum * sum;
    }
    mean /= sums.length;
    return squares / sums.length / (mean * mean) - 1;
  }
}
