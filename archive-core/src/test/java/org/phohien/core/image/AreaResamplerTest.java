package org.phohien.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Pixels;

class AreaResamplerTest {

  /** Windows, sizes and strips of all proportions, from a seed. */
  @Test
  void rowsInStripsGiveThePictureThatRowsOneByOneGive() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      Bands bands = random.nextBoolean() ? Bands.GREY : Bands.RGB;
      Raster source =
          Raster.blank(new Pixels(20 + random.nextInt(60), 20 + random.nextInt(200)), bands);
      random.nextBytes(source.samples());
      AreaResampler.Window window = window(source.size(), random);
      Pixels size = new Pixels(1 + random.nextInt(80), 1 + random.nextInt(200));
      AreaResampler single = new AreaResampler(window, size, bands);
      AreaResampler strips = new AreaResampler(window, size, bands);
      int offset = window.firstColumn() * bands.samples();
      for (int y = window.firstRow(); y < window.endRow(); y++) {
        single.row(source.samples(), source.row(y) + offset, y);
      }
      for (int y = window.firstRow(); y < window.endRow(); ) {
        int end = Math.min(window.endRow(), y + 1 + random.nextInt(40));
        strips.rows(source.samples(), source.row(y) + offset, source.stride(), y, end);
        y = end;
      }
      assertArrayEquals(
          single.answer().samples(), strips.answer().samples(), window + " to " + size);
    }
  }

  private static AreaResampler.Window window(Pixels source, Random random) {
    if (random.nextInt(3) == 0) {
      return new AreaResampler.Window(0, 0, source.width(), source.height());
    }
    double left = 8 * random.nextDouble();
    double top = 8 * random.nextDouble();
    return new AreaResampler.Window(
        left,
        top,
        1 + (source.width() - left - 1) * random.nextDouble(),
        1 + (source.height() - top - 1) * random.nextDouble());
  }
}
