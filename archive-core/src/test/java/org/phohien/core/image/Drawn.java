package org.phohien.core.image;

import java.util.Random;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Pixels;

/** Pictures drawn in code: smooth ground, dark strokes, nothing a codec finds trivial. */
public final class Drawn {

  private Drawn() {}

  /** A page of these bands with strokes like print; the same seed draws the same page. */
  public static Raster page(int width, int height, Bands bands, long seed) {
    Raster page = Raster.blank(new Pixels(width, height), bands);
    byte[] samples = page.samples();
    int n = bands.samples();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int s = 0; s < n; s++) {
          int paper = 200 + (int) (30 * Math.sin((x + 40 * s) / 90.0) * Math.cos(y / 110.0));
          samples[page.row(y) + x * n + s] = (byte) (bands == Bands.BITONAL ? 255 : paper);
        }
      }
    }
    Random random = new Random(seed);
    for (int stroke = 0; stroke < width * height / 2000; stroke++) {
      int x = random.nextInt(width);
      int y = random.nextInt(height);
      int w = Math.min(width - x, 1 + random.nextInt(12));
      int h = Math.min(height - y, 1 + random.nextInt(12));
      for (int row = y; row < y + h; row++) {
        for (int i = x * n; i < (x + w) * n; i++) {
          samples[page.row(row) + i] = (byte) (bands == Bands.BITONAL ? 0 : 40 + i % n * 10);
        }
      }
    }
    return page;
  }

  /** The checksum a master of these pixels could have. */
  public static Checksum master(Raster page) {
    return Checksum.of(page.samples());
  }

  /** Peak signal-to-noise ratio in dB; 99 where nothing differs. */
  public static double psnr(Raster one, Raster other) {
    double sum = 0;
    for (int y = 0; y < one.size().height(); y++) {
      for (int i = 0; i < one.rowLength(); i++) {
        int a = one.samples()[one.row(y) + i] & 0xFF;
        int b = other.samples()[other.row(y) + i] & 0xFF;
        sum += (a - b) * (double) (a - b);
      }
    }
    double mean = sum / (one.size().area() * one.bands().samples());
    return mean == 0 ? 99 : 10 * Math.log10(255 * 255 / mean);
  }
}
