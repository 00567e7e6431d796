package org.phohien.core.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phohien.core.model.Pixels;

/** Whole pictures in a number of bytes. */
class LightPictureTest {

  private static final int BUDGET = 32_000;

  @TempDir Path folder;
  private Codec codec;

  @BeforeEach
  void open() {
    codec = Codec.open(folder);
  }

  @AfterEach
  void close() {
    codec.close();
  }

  @ParameterizedTest
  @EnumSource(Bands.class)
  void budgetIsKeptByNoiseOfEveryKind(Bands bands) {
    Raster noise = Raster.blank(new Pixels(640, 1024), bands);
    Random random = new Random(7);
    for (int i = 0; i < noise.samples().length; i++) {
      noise.samples()[i] = (byte) (bands == Bands.BITONAL ? -random.nextInt(2) : random.nextInt());
    }
    assertTrue(LightPicture.within(noise, BUDGET, codec).length <= BUDGET);
    assertTrue(LightPicture.within(noise, BUDGET, new JdkCodec("test")).length <= BUDGET);
  }

  @Test
  void pageThatFitsLosesNothingMore() {
    Raster page = Drawn.page(200, 300, Bands.RGB, 1);
    Raster back = Raster.blank(page.size(), Bands.RGB);
    codec.decode(LightPicture.within(page, BUDGET, codec), back);
    assertTrue(Drawn.psnr(page, back) > 26, () -> "PSNR " + Drawn.psnr(page, back));
  }

  @Test
  void densePageGivesUpItsFinestStrokesBeforeItsLetters() {
    Raster page = Drawn.page(640, 900, Bands.GREY, 2);
    int tight = codec.encode(page, 20).length * 2 / 3;
    Raster back = Raster.blank(page.size(), Bands.GREY);
    codec.decode(LightPicture.within(page, tight, codec), back);
    assertTrue(Drawn.psnr(page, back) > 16, () -> "PSNR " + Drawn.psnr(page, back));
  }
}
