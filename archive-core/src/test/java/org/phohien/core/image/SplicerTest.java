package org.phohien.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;

class SplicerTest {

  private static final PageId PAGE = PageId.nth(new ItemId("spl-01"), 1);
  private static final int WIDTH = 1800;
  private static final int HEIGHT = 1300;

  @TempDir Path folder = Path.of("");
  private Codec codec = new JdkCodec("not open yet");
  private ServiceCopies copies = new ServiceCopies(Path.of(""), codec);

  @BeforeEach
  void open() {
    codec = Codec.open(folder.resolve("natives"));
    Assumptions.assumeTrue(
        codec instanceof TurboCodec, "SKIPPED: no libjpeg-turbo here, so no restart markers");
    copies = new ServiceCopies(folder.resolve("copies"), codec);
  }

  @AfterEach
  void close() {
    copies.close();
    codec.close();
  }

  @ParameterizedTest
  @CsvSource({
    // x, y, width, height on level 0: over four tiles, within one, along an edge, whole rows
    "256, 256, 512, 512",
    "0, 0, 1024, 1024",
    "256, 0, 256, 256",
    "512, 496, 1024, 48",
    "0, 1024, 1536, 276",
    "1280, 16, 256, 1264",
  })
  void aRegionHasThePixelsOfItsTiles(int x, int y, int width, int height) {
    for (Bands bands : new Bands[] {Bands.RGB, Bands.GREY}) {
      try (Pyramid pyramid = pyramid(bands)) {
        Box region = new Box(x, y, width, height);
        assertTrue(Splicer.fits(pyramid, 0, region));
        Raster spliced = Raster.blank(new Pixels(width, height), bands);
        codec.decode(Splicer.splice(pyramid, 0, region).orElseThrow(), spliced);
        assertSame(tiles(pyramid, bands), region, spliced);
      }
    }
  }

  @Test
  void lowerLevelsAreSplicedToo() {
    try (Pyramid pyramid = pyramid(Bands.RGB)) {
      Box region = new Box(256, 0, 256, 650);
      assertTrue(Splicer.fits(pyramid, 1, region));
      Raster spliced = Raster.blank(new Pixels(256, 650), Bands.RGB);
      codec.decode(Splicer.splice(pyramid, 1, region).orElseThrow(), spliced);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "128, 0, 256, 256", // begins within a segment
    "0, 0, 300, 256", // ends within one
    "1536, 0, 264, 256", // a tile at the edge has segments across its rows
    "0, 8, 256, 256", // begins within an MCU
    "0, 0, 256, 250",
  })
  void whatBeginsOrEndsWithinASegmentDoesNotFit(int x, int y, int width, int height) {
    try (Pyramid pyramid = pyramid(Bands.RGB)) {
      assertFalse(Splicer.fits(pyramid, 0, new Box(x, y, width, height)));
    }
  }

  @Test
  void tilesWithoutMarkersAreNotSpliced() {
    Codec plain = new JdkCodec("writes no restart markers");
    try (ServiceCopies old = new ServiceCopies(folder.resolve("old"), plain)) {
      Raster page = Drawn.page(WIDTH, HEIGHT, Bands.GREY, 1);
      old.write(PAGE, Checksum.of(page.samples()), PixelSource.of(page));
      try (Pyramid pyramid = old.open(PAGE).orElseThrow()) {
        assertEquals(Optional.empty(), Splicer.splice(pyramid, 0, new Box(0, 0, 1024, 512)));
      }
    }
  }

  private Pyramid pyramid(Bands bands) {
    Raster page = Drawn.page(WIDTH, HEIGHT, bands, 1);
    copies.write(PAGE, Checksum.of(page.samples()), PixelSource.of(page));
    return copies.open(PAGE).orElseThrow();
  }

  /** Level 0, each tile decoded by itself. */
  private Raster tiles(Pyramid pyramid, Bands bands) {
    Raster page = Raster.blank(pyramid.size(), bands);
    TileGrid grid = pyramid.grid();
    for (int row = 0; row < grid.rows(0); row++) {
      for (int column = 0; column < grid.columns(0); column++) {
        pyramid.decode(0, column, row, codec, page.window(grid.box(0, column, row)));
      }
    }
    return page;
  }

  /** Colour is smoothed over the seams of tiles, where each by itself ends; grey never differs. */
  private static void assertSame(Raster page, Box region, Raster spliced) {
    int samples = page.bands().samples();
    int seam = page.bands() == Bands.RGB ? 2 : 0;
    for (int y = seam; y < region.height() - seam; y++) {
      for (int x = seam; x < region.width() - seam; x++) {
        int fromX = region.x() + x;
        int fromY = region.y() + y;
        if ((fromX + seam) % 512 < 2 * seam || (fromY + seam) % 512 < 2 * seam) {
          continue;
        }
        for (int s = 0; s < samples; s++) {
          int expected = page.samples()[page.row(fromY) + fromX * samples + s];
          int found = spliced.samples()[spliced.row(y) + x * samples + s];
          if (expected != found) {
            assertEquals(expected, found, "at " + x + "," + y + " of " + region);
          }
        }
      }
    }
  }
}
