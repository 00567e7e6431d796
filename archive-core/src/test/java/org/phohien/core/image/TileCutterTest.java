package org.phohien.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Box;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;

/** Level 0 that is the master itself, block by block. */
class TileCutterTest {

  private static final PageId PAGE = PageId.nth(new ItemId("cat-01"), 1);
  private static final int TILE = 512;

  @TempDir Path folder;
  private Codec codec;

  @BeforeEach
  void open() {
    codec = Codec.open(folder.resolve("natives"));
    Assumptions.assumeTrue(codec.cutter().isPresent(), "SKIPPED: no libjpeg-turbo here");
  }

  @AfterEach
  void close() {
    codec.close();
  }

  @Test
  void everyTileHasTheMastersOwnSamples() throws IOException {
    Raster page = Drawn.page(1300, 1100, Bands.RGB, 1);
    byte[] jpeg = codec.encode(page, 90);
    List<byte[]> tiles = cut(jpeg, 1, page.size()).orElseThrow();
    TileGrid grid = new TileGrid(page.size(), TILE);
    Planes master = Planes.blank(page.size());
    PlaneCodec planes = codec.planes().orElseThrow();
    planes.decode(jpeg, master);
    for (int row = 0; row < grid.rows(0); row++) {
      for (int column = 0; column < grid.columns(0); column++) {
        Box box = grid.box(0, column, row);
        Planes tile = Planes.blank(new Pixels(box.width(), box.height()));
        planes.decode(tiles.get(grid.index(0, column, row)), tile);
        Box half = new Box(box.x() / 2, box.y() / 2, box.width() / 2, box.height() / 2);
        assertSame(master.luma().window(box), tile.luma());
        assertSame(master.blue().window(half), tile.blue());
        assertSame(master.red().window(half), tile.red());
      }
    }
  }

  @Test
  void greyTilesHaveTheMastersOwnPixels() throws IOException {
    Raster page = Drawn.page(901, 777, Bands.GREY, 2);
    byte[] jpeg = codec.encode(page, 80);
    List<byte[]> tiles = cut(jpeg, 1, page.size()).orElseThrow();
    TileGrid grid = new TileGrid(page.size(), TILE);
    Raster master = Raster.blank(page.size(), Bands.GREY);
    codec.decode(jpeg, master);
    for (int i = 0; i < tiles.size(); i++) {
      Box box = grid.box(0, i % grid.columns(0), i / grid.columns(0));
      Raster tile = Raster.blank(new Pixels(box.width(), box.height()), Bands.GREY);
      codec.decode(tiles.get(i), tile);
      assertSame(master.window(box), tile);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void masterThatLiesOnItsSideIsTurnedBlockByBlock(int orientation) throws IOException {
    Raster upright = Drawn.page(1024, 512, Bands.GREY, 3);
    byte[] jpeg = codec.encode(stored(upright, orientation), 92);
    List<byte[]> tiles = cut(jpeg, orientation, upright.size()).orElseThrow();
    Raster shown = Raster.blank(upright.size(), Bands.GREY);
    for (int i = 0; i < tiles.size(); i++) {
      codec.decode(tiles.get(i), shown.window(new Box(i * TILE, 0, TILE, TILE)));
    }
    double psnr = Drawn.psnr(upright, shown);
    assertTrue(psnr > 32, () -> "orientation " + orientation + ": PSNR " + psnr);
  }

  @Test
  void blocksThatWouldStandIncompleteInsideAreLeftToTheEncoder() throws IOException {
    Raster page = Drawn.page(1001, 600, Bands.RGB, 4);
    byte[] jpeg = codec.encode(page, 90);
    assertEquals(Optional.empty(), cut(jpeg, 3, page.size()));
    assertEquals(Optional.empty(), cut(jpeg, 1, new Pixels(1000, 600)), "another size");
  }

  @Test
  void damagedOrHeavyMasterIsLeftToTheEncoder() throws IOException {
    Raster page = Drawn.page(800, 600, Bands.RGB, 5);
    byte[] jpeg = codec.encode(page, 90);
    byte[] cutShort = java.util.Arrays.copyOf(jpeg, jpeg.length / 2);
    assertEquals(Optional.empty(), cut(cutShort, 1, page.size()));
    byte[] heavy = java.util.Arrays.copyOf(jpeg, 800 * 600);
    assertEquals(Optional.empty(), cut(heavy, 1, page.size()));
  }

  @Test
  void copyMadeOfCutTilesIsSplicedAndProven() throws IOException {
    Raster page = Drawn.page(1536, 1024, Bands.RGB, 6);
    byte[] jpeg = codec.encode(page, 88);
    Path file = Files.write(folder.resolve("master.jpg"), jpeg);
    Raster decoded = Raster.blank(page.size(), Bands.RGB);
    codec.decode(jpeg, decoded);
    ServiceCopies copies = new ServiceCopies(folder.resolve("copies"), codec);
    copies.write(PAGE, Drawn.master(page), new FromJpeg(decoded, new JpegMaster(file, 1)));
    assertTrue(copies.isSound(PAGE, Drawn.master(page)));
    try (Pyramid pyramid = copies.open(PAGE).orElseThrow()) {
      byte[] first = cut(jpeg, 1, page.size()).orElseThrow().getFirst();
      assertArrayEquals(first, pyramid.tile(0, 0, 0));
      Box across = new Box(256, 256, 1024, 512);
      assertTrue(Splicer.fits(pyramid, 0, across));
      byte[] spliced = Splicer.splice(pyramid, 0, across).orElseThrow();
      Raster shown = Raster.blank(new Pixels(1024, 512), Bands.RGB);
      codec.decode(spliced, shown);
      double psnr = Drawn.psnr(decoded.window(across), shown);
      assertTrue(psnr > 45, () -> "chroma at the edges aside it is the master: " + psnr);
    }
    copies.close();
  }

  private Optional<List<byte[]>> cut(byte[] jpeg, int orientation, Pixels upright)
      throws IOException {
    Path file = Files.write(folder.resolve("cut.jpg"), jpeg);
    JpegMaster master = new JpegMaster(file, orientation);
    TileGrid grid = new TileGrid(upright, TILE);
    return codec.cutter().orElseThrow().cut(master, grid, Splicer.STEP);
  }

  private record FromJpeg(Raster decoded, JpegMaster master) implements PixelSource {

    @Override
    public Pixels size() {
      return decoded.size();
    }

    @Override
    public Bands bands() {
      return decoded.bands();
    }

    @Override
    public void rows(int y, int count, byte[] into) {
      PixelSource.of(decoded).rows(y, count, into);
    }

    @Override
    public Optional<JpegMaster> jpeg() {
      return Optional.of(master);
    }
  }

  /** How a picture lies in a file whose EXIF orientation turns it upright (TIFF 6.0, tag 274). */
  private static Raster stored(Raster upright, int orientation) {
    int width = upright.size().width();
    int height = upright.size().height();
    Raster stored =
        Raster.blank(orientation < 5 ? upright.size() : new Pixels(height, width), Bands.GREY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = width - 1 - x;
        int up = height - 1 - y;
        int at =
            switch (orientation) {
              case 2 -> stored.row(y) + right;
              case 3 -> stored.row(up) + right;
              case 4 -> stored.row(up) + x;
              case 5 -> stored.row(x) + y;
              case 6 -> stored.row(right) + y;
              case 7 -> stored.row(right) + up;
              default -> stored.row(x) + up;
            };
        stored.samples()[at] = upright.samples()[upright.row(y) + x];
      }
    }
    return stored;
  }

  private static void assertSame(Raster expected, Raster found) {
    for (int y = 0; y < found.size().height(); y++) {
      for (int x = 0; x < found.size().width(); x++) {
        assertEquals(
            expected.samples()[expected.row(y) + x],
            found.samples()[found.row(y) + x],
            "at " + x + "," + y);
      }
    }
  }
}
