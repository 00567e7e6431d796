package org.phohien.core.image;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Corrupt;

class PlanesTest {

  @TempDir Path folder;
  private Codec codec;
  private PlaneCodec inPlanes;

  @BeforeEach
  void open() {
    codec = Codec.open(folder);
    Assumptions.assumeTrue(codec.planes().isPresent());
    inPlanes = codec.planes().orElseThrow();
  }

  @AfterEach
  void close() {
    codec.close();
  }

  /** Odd sizes have half a chroma sample more; the brightness keeps its last column. */
  @ParameterizedTest
  @CsvSource({"64,48", "63,47", "1,1", "2,1", "1,2", "512,511"})
  void whatIsEncodedFromPlanesIsThePictureTheyWereDecodedFrom(int width, int height) {
    Raster picture = Drawn.page(Math.max(16, width), Math.max(16, height), Bands.RGB, 7);
    Raster part = picture.window(new Box(0, 0, width, height));
    byte[] jpeg = codec.encode(part, 95);
    Planes planes = Planes.blank(part.size());
    inPlanes.decode(jpeg, planes);
    byte[] luma = luma(planes);
    planes.even();
    Planes again = Planes.blank(part.size());
    inPlanes.decode(inPlanes.encode(planes, 98), again);
    int worst = 0;
    byte[] second = luma(again);
    for (int i = 0; i < luma.length; i++) {
      worst = Math.max(worst, Math.abs((luma[i] & 0xFF) - (second[i] & 0xFF)));
    }
    assertTrue(worst <= 8, "brightness differs by " + worst);
  }

  @Test
  void brokenAndUnlikePicturesAreRefused() {
    byte[] jpeg = codec.encode(Drawn.page(100, 80, Bands.RGB, 8), 85);
    Planes right = Planes.blank(new Pixels(100, 80));
    inPlanes.decode(jpeg, right);
    byte[] cut = Arrays.copyOf(jpeg, jpeg.length / 2);
    assertThrows(Corrupt.class, () -> inPlanes.decode(cut, right));
    assertThrows(Corrupt.class, () -> inPlanes.decode(jpeg, Planes.blank(new Pixels(100, 81))));
    byte[] grey = codec.encode(Drawn.page(100, 80, Bands.GREY, 8), 85);
    assertThrows(Corrupt.class, () -> inPlanes.decode(grey, right));
    assertThrows(
        IllegalArgumentException.class, () -> new Planes(new Pixels(10, 10), new byte[149]));
  }

  private static byte[] luma(Planes planes) {
    Raster luma = planes.luma();
    byte[] bytes = new byte[luma.size().width() * luma.size().height()];
    PixelSource.of(luma).rows(0, luma.size().height(), bytes);
    return bytes;
  }
}
