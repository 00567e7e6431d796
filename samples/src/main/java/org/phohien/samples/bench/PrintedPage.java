package org.phohien.samples.bench;

import java.util.Random;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;

/** A page like a scan: toned paper with grain, lines of dark strokes, drawn from a seed. */
final class PrintedPage {

  private PrintedPage() {}

  static Raster draw(int width, int height, Bands bands) {
    Random random = new Random(1936);
    Raster page = Raster.blank(new Pixels(width, height), bands);
    int samples = bands.samples();
    byte[] to = page.samples();
    int[] grain = random.ints(4096, -4, 5).toArray();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int paper = 226 + grain[(x * 31 + y * 57 + ((x * y) >> 6)) & 4095];
        for (int s = 0; s < samples; s++) {
          to[page.row(y) + x * samples + s] =
              (byte) (bands == Bands.BITONAL ? 255 : paper - 12 * s);
        }
      }
    }
    for (int line = height / 12; line < height * 11 / 12; line += 60) {
      for (int x = width / 10; x < width * 9 / 10; ) {
        int letter = 14 + random.nextInt(12);
        stroke(page, x, line, 3 + random.nextInt(3), 30, random);
        stroke(page, x, line + random.nextInt(26), letter - 4, 4, random);
        x += letter + (random.nextInt(6) == 0 ? 20 : 4);
      }
    }
    return page;
  }

  private static void stroke(Raster page, int x, int y, int w, int h, Random random) {
    int samples = page.bands().samples();
    int right = Math.min(x + w, page.size().width());
    int bottom = Math.min(y + h, page.size().height());
    int ink = page.bands() == Bands.BITONAL ? 0 : 35 + random.nextInt(30);
    for (int row = y; row < bottom; row++) {
      for (int i = x * samples; i < right * samples; i++) {
        page.samples()[page.row(row) + i] = (byte) ink;
      }
    }
  }
}
