package org.phohien.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.Box;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Corrupt;

class ServiceCopiesTest {

  private static final PageId PAGE = PageId.nth(new ItemId("dc-01"), 1);

  @TempDir Path folder;
  private ServiceCopies copies;

  @BeforeEach
  void open() {
    copies = new ServiceCopies(folder.resolve("copies"), Codec.open(folder.resolve("natives")));
  }

  @Test
  void levelZeroShowsTheImageItself() {
    Raster page = Drawn.page(1300, 1100, Bands.RGB, 1);
    copies.write(PAGE, Drawn.master(page), PixelSource.of(page));
    try (Pyramid pyramid = copies.open(PAGE).orElseThrow()) {
      assertEquals(page.size(), pyramid.size());
      assertEquals(3, pyramid.grid().columns(0));
      Raster back = assemble(pyramid, 0);
      assertTrue(Drawn.psnr(page, back) > 28, () -> "PSNR " + Drawn.psnr(page, back));
    }
  }

  @Test
  void eachLevelIsTheMeanOfTheOneBeforeAndTheLastIsOneTile() {
    Raster page = Drawn.page(1301, 1099, Bands.GREY, 2);
    copies.write(PAGE, Drawn.master(page), PixelSource.of(page));
    try (Pyramid pyramid = copies.open(PAGE).orElseThrow()) {
      assertEquals(3, pyramid.grid().levels());
      assertEquals(new Pixels(326, 275), pyramid.grid().size(2));
      Raster expected = page;
      for (int level = 1; level < 3; level++) {
        expected = halved(expected);
        Raster back = assemble(pyramid, level);
        double psnr = Drawn.psnr(expected, back);
        assertTrue(psnr > 28, "level " + level + ": " + psnr);
      }
      assertEquals(1, pyramid.grid().columns(2) * pyramid.grid().rows(2));
    }
  }

  @Test
  void oneBitPagesAreLossless() {
    Raster page = Drawn.page(700, 600, Bands.BITONAL, 3);
    copies.write(PAGE, Drawn.master(page), PixelSource.of(page));
    try (Pyramid pyramid = copies.open(PAGE).orElseThrow()) {
      assertEquals(TileFormat.PNG, pyramid.format());
      assertArrayEquals(page.samples(), assemble(pyramid, 0).samples());
    }
  }

  @Test
  void aThumbnailAndLightPagesLieReady() {
    Raster page = Drawn.page(1500, 2100, Bands.RGB, 4);
    copies.write(PAGE, Drawn.master(page), PixelSource.of(page));
    try (Pyramid pyramid = copies.open(PAGE).orElseThrow()) {
      assertEquals(
          List.of(new Pixels(200, 280), new Pixels(640, 896), new Pixels(1000, 1400)),
          pyramid.ready());
      Raster thumbnail = Raster.blank(pyramid.ready().get(0), Bands.RGB);
      copies.codec().decode(pyramid.ready(0), thumbnail);
      assertTrue(mean(thumbnail) > 150, "it shows the page");
    }
  }

  @Test
  void copyMadeAnOlderWayIsShownAndMadeAgain() throws IOException {
    Raster page = Drawn.page(700, 600, Bands.GREY, 11);
    copies.write(PAGE, Drawn.master(page), PixelSource.of(page));
    byte[] file = Files.readAllBytes(only());
    file[7] = '1';
    ByteBuffer table = ByteBuffer.wrap(file);
    int end = Contents.length("test", file, file.length) - 4;
    table.putInt(end, Contents.crc(file, end));
    Path older = folder.resolve("older");
    Files.write(older, file);
    Files.move(older, only(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

    readAll();
    assertFalse(copies.isCurrent(PAGE, Drawn.master(page)));
    assertTrue(copies.isSound(PAGE, Drawn.master(page)), "nothing of it is damaged");
  }

  @Test
  void readersOfTheOldCopyKeepItWhileItIsReplaced() {
    Raster first = Drawn.page(600, 600, Bands.GREY, 5);
    Raster second = Drawn.page(500, 300, Bands.GREY, 6);
    copies.write(PAGE, Drawn.master(first), PixelSource.of(first));
    try (Pyramid old = copies.open(PAGE).orElseThrow()) {
      copies.write(PAGE, Drawn.master(second), PixelSource.of(second));
      assertTrue(old.tile(0, 1, 1).length > 0);
      try (Pyramid fresh = copies.open(PAGE).orElseThrow()) {
        assertEquals(second.size(), fresh.size());
      }
    }
    assertTrue(copies.isCurrent(PAGE, Drawn.master(second)));
    assertFalse(copies.isCurrent(PAGE, Drawn.master(first)));
  }

  @Test
  void aSourceThatBreaksOffLeavesTheOldCopyAndNoRest() throws IOException {
    Raster page = Drawn.page(600, 1200, Bands.GREY, 7);
    copies.write(PAGE, Drawn.master(page), PixelSource.of(page));
    PixelSource broken =
        new PixelSource() {
          @Override
          public Pixels size() {
            return page.size();
          }

          @Override
          public Bands bands() {
            return Bands.GREY;
          }

          @Override
          public void rows(int y, int count, byte[] into) {
            if (y > 0) {
              throw new Corrupt("master", "breaks off", null);
            }
          }
        };
    assertThrows(Corrupt.class, () -> copies.write(PAGE, Drawn.master(page), broken));
    assertTrue(copies.isCurrent(PAGE, Drawn.master(page)));
    try (Stream<Path> all = Files.walk(folder.resolve("copies"))) {
      assertEquals(1, all.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void aFlippedBitIsNeverShown() throws IOException {
    Raster page = Drawn.page(400, 400, Bands.GREY, 8);
    copies.write(PAGE, Drawn.master(page), PixelSource.of(page));
    Path file = only();
    byte[] bytes = Files.readAllBytes(file);
    for (int at : new int[] {3, 30, 100, bytes.length / 2}) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 8;
      Files.write(file, damaged);
      assertThrows(Corrupt.class, () -> readAll(), "byte " + at);
    }
    Files.write(file, java.util.Arrays.copyOf(bytes, 200));
    assertThrows(Corrupt.class, () -> readAll());
    Files.write(file, new byte[0]);
    assertThrows(Corrupt.class, () -> readAll());
    assertFalse(copies.isCurrent(PAGE, Drawn.master(page)));
  }

  @Test
  void removingAnItemRemovesItsPagesOnly() {
    Raster page = Drawn.page(30, 20, Bands.GREY, 9);
    PageId other = PageId.nth(new ItemId("dc-02"), 1);
    long bytes = copies.write(PAGE, Drawn.master(page), PixelSource.of(page)).bytes();
    copies.write(other, Drawn.master(page), PixelSource.of(page));
    assertEquals(bytes, copies.bytes(PAGE.item()));
    copies.remove(PAGE.item());
    copies.remove(PAGE.item());
    assertTrue(copies.open(PAGE).isEmpty());
    assertTrue(copies.open(other).isPresent());
    assertEquals(0, copies.bytes(PAGE.item()));
  }

  @Test
  void moreCopiesThanAreKeptOpenCanBeReadAtOnce() {
    Raster page = Drawn.page(20, 20, Bands.GREY, 10);
    for (int i = 1; i <= 300; i++) {
      copies.write(PageId.nth(PAGE.item(), i), Drawn.master(page), PixelSource.of(page));
    }
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= 300; i++) {
        try (Pyramid pyramid = copies.open(PageId.nth(PAGE.item(), i)).orElseThrow()) {
          assertTrue(pyramid.tile(0, 0, 0).length > 0);
        }
      }
    }
    copies.close();
  }

  private void readAll() {
    try (Pyramid pyramid = copies.open(PAGE).orElseThrow()) {
      assemble(pyramid, 0);
      for (int i = 0; i < pyramid.ready().size(); i++) {
        pyramid.ready(i);
      }
    }
  }

  private Path only() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("copies"))) {
      return all.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private Raster assemble(Pyramid pyramid, int level) {
    TileGrid grid = pyramid.grid();
    Raster whole =
        Raster.blank(grid.size(level), pyramid.bands() == Bands.RGB ? Bands.RGB : Bands.GREY);
    for (int row = 0; row < grid.rows(level); row++) {
      for (int column = 0; column < grid.columns(level); column++) {
        Box box = grid.box(level, column, row);
        pyramid.decode(level, column, row, copies.codec(), whole.window(box));
      }
    }
    return whole;
  }

  private static Raster halved(Raster grey) {
    int width = (grey.size().width() + 1) / 2;
    int height = (grey.size().height() + 1) / 2;
    Raster half = Raster.blank(new Pixels(width, height), Bands.GREY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = Math.min(2 * x + 1, grey.size().width() - 1);
        int below = Math.min(2 * y + 1, grey.size().height() - 1);
        int sum =
            at(grey, 2 * x, 2 * y)
                + at(grey, right, 2 * y)
                + at(grey, 2 * x, below)
                + at(grey, right, below);
        half.samples()[half.row(y) + x] = (byte) ((sum + 2) / 4);
      }
    }
    return half;
  }

  private static int at(Raster grey, int x, int y) {
    return grey.samples()[grey.row(y) + x] & 0xFF;
  }

  private static double mean(Raster picture) {
    double sum = 0;
    for (byte sample : picture.samples()) {
      sum += sample & 0xFF;
    }
    return sum / picture.samples().length;
  }
}
