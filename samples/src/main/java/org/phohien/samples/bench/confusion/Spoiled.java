package org.phohien.samples.bench.confusion;

import java.util.Random;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;

/** Ways a page of print is spoiled on its way to us; the same each time. */
enum Spoiled {
  /** As it is. */
  NOT {
    @Override
    byte[] grey(byte[] grey, int width, int height) {
      return grey;
    }
  },
  /** From a microfilm: half the resolution. */
  COARSE {
    @Override
    byte[] grey(byte[] grey, int width, int height) {
      return averaged(grey, width, height, 3);
    }
  },
  /** Photocopied thin: fine strokes are gone. */
  THIN {
    @Override
    byte[] grey(byte[] grey, int width, int height) {
      return parted(extreme(averaged(grey, width, height, 1), width, height, true), 150, 0);
    }
  },
  /** Photocopied dark: strokes run together. */
  THICK {
    @Override
    byte[] grey(byte[] grey, int width, int height) {
      return parted(extreme(averaged(grey, width, height, 1), width, height, false), 110, 0);
    }
  },
  /** Black and white at a bad threshold, with specks. */
  SPECKED {
    @Override
    byte[] grey(byte[] grey, int width, int height) {
      return parted(averaged(grey, width, height, 1), 128, 40);
    }
  };

  /** A spoiled copy of a grey page. */
  Raster of(Raster page) {
    byte[] grey = grey(page.samples(), page.size().width(), page.size().height());
    return new Raster(page.size(), Bands.GREY, grey);
  }

  abstract byte[] grey(byte[] grey, int width, int height);

  /** Each pixel the mean of the square around it, so many to each side. */
  private static byte[] averaged(byte[] grey, int width, int height, int reach) {
    byte[] out = new byte[grey.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sum = 0;
        int count = 0;
        for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
          for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
            sum += grey[v * width + u] & 0xFF;
            count++;
          }
        }
        out[y * width + x] = (byte) (sum / count);
      }
    }
    return out;
  }

  /** Each pixel the lightest or darkest of itself and its right and lower neighbours. */
  private static byte[] extreme(byte[] grey, int width, int height, boolean lightest) {
    byte[] out = grey.clone();
    for (int y = 0; y + 1 < height; y++) {
      for (int x = 0; x + 1 < width; x++) {
        int at = y * width + x;
        int a = grey[at] & 0xFF;
        int b = grey[at + 1] & 0xFF;
        int c = grey[at + width] & 0xFF;
        out[at] = (byte) (lightest ? Math.max(a, Math.max(b, c)) : Math.min(a, Math.min(b, c)));
      }
    }
    return out;
  }

  /** Black below a level that wavers, white above. */
  private static byte[] parted(byte[] grey, int level, int waver) {
    Random random = new Random(5);
    byte[] out = new byte[grey.length];
    for (int i = 0; i < grey.length; i++) {
      double here = level + (waver == 0 ? 0 : waver * random.nextGaussian());
      out[i] = (byte) ((grey[i] & 0xFF) < here ? 0 : 255);
    }
    return out;
  }
}
