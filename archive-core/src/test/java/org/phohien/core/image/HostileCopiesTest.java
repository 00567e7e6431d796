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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException.Corrupt;

/** Service copies that are not what was written: by a failing disk, or by someone's hand. */
class HostileCopiesTest {

  private static final PageId PAGE = PageId.nth(new ItemId("hong-01"), 1);
  private static final Raster PICTURE = Drawn.page(700, 900, Bands.GREY, 3);

  @TempDir Path folder;
  private Codec codec;
  private ServiceCopies copies;
  private Path file;
  private byte[] sound;

  @BeforeEach
  void write() throws IOException {
    codec = Codec.open(folder.resolve("run"));
    copies = new ServiceCopies(folder.resolve("copies"), codec);
    copies.write(PAGE, Drawn.master(PICTURE), PixelSource.of(PICTURE));
    try (Stream<Path> all = Files.walk(folder.resolve("copies"))) {
      file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    sound = Files.readAllBytes(file);
  }

  @AfterEach
  void close() {
    copies.close();
    codec.close();
  }

  @Test
  void aTruncatedCopyIsRefusedWhereverItBreaksOff() throws IOException {
    Random random = new Random(1);
    for (int length : new int[] {0, 1, 87, 88, 200, sound.length / 2, sound.length - 1}) {
      refused(Arrays.copyOf(sound, length));
    }
    for (int i = 0; i < 30; i++) {
      refused(Arrays.copyOf(sound, random.nextInt(sound.length)));
    }
  }

  @Test
  void eachFlippedBitIsFoundBeforeAPixelOfItIsShown() throws IOException {
    List<byte[]> before = readAll();
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      byte[] flipped = sound.clone();
      int at = i < 100 ? i * 4 % Contents.FIXED : random.nextInt(sound.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      put(flipped);
      try {
        // one tile's harm is its own: all that is given is what was written
        List<byte[]> after = readWhatCan();
        for (int tile = 0; tile < after.size(); tile++) {
          if (after.get(tile).length > 0) {
            assertArrayEquals(before.get(tile), after.get(tile));
          }
        }
        assertTrue(after.stream().anyMatch(tile -> tile.length == 0), "nothing found at " + at);
      } catch (Corrupt damaged) {
        assertTrue(damaged.getMessage().contains("hong-01"), damaged.getMessage());
      }
      assertFalse(copies.isSound(PAGE, Drawn.master(PICTURE)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 1 << 20, (1 << 20) + 1, Integer.MAX_VALUE, -1})
  void absurdSizesCostNoMemoryAndAreRefused(int side) throws IOException {
    byte[] crafted = sound.clone();
    ByteBuffer.wrap(crafted).putInt(8, side).putInt(12, side);
    refused(resealed(crafted));
    ByteBuffer.wrap(crafted).putInt(16, 16);
    refused(resealed(crafted));
    ByteBuffer.wrap(crafted).putShort(22, (short) -1);
    refused(resealed(crafted));
  }

  @Test
  void tilesThatOverlapOrLieElsewhereAreRefused() throws IOException {
    int table = table();
    int ready = sound[23];
    int first = Contents.FIXED + ready * 8;
    long offset = ByteBuffer.wrap(sound).getLong(first);
    for (long wrong :
        new long[] {0, table - 1, offset + 1, sound.length, Long.MAX_VALUE, Long.MIN_VALUE, -1}) {
      byte[] crafted = sound.clone();
      ByteBuffer.wrap(crafted).putLong(first + 16, wrong);
      refused(resealed(crafted));
    }
    for (int wrong : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      byte[] crafted = sound.clone();
      ByteBuffer.wrap(crafted).putInt(first + 8, wrong);
      refused(resealed(crafted));
    }
    byte[] loop = sound.clone();
    for (int at = first; at + 16 < table; at += 16) {
      System.arraycopy(sound, first, loop, at, 16);
    }
    refused(resealed(loop));
  }

  @Test
  void aTileOfAnotherSizeUnderARightChecksumIsNotDecoded() throws IOException {
    int first = Contents.FIXED + sound[23] * 8;
    byte[] exchanged = sound.clone();
    int last = table() - 4 - (sound[23] + 1) * 16;
    System.arraycopy(sound, first, exchanged, last, 16);
    System.arraycopy(sound, last, exchanged, first, 16);
    put(resealed(exchanged));
    try (Pyramid pyramid = copies.open(PAGE).orElseThrow()) {
      Raster tile = Raster.blank(new org.phohien.core.model.Pixels(512, 512), Bands.GREY);
      assertThrows(Corrupt.class, () -> pyramid.decode(0, 0, 0, codec, tile));
    }
    assertFalse(copies.isSound(PAGE, Drawn.master(PICTURE)));
  }

  @Test
  void aSoundCopyIsProvenSound() {
    assertTrue(copies.isSound(PAGE, Drawn.master(PICTURE)));
    assertEquals(readAll().size(), readWhatCan().size());
  }

  private void refused(byte[] bytes) throws IOException {
    put(bytes);
    assertThrows(Corrupt.class, this::readAll);
    assertFalse(copies.isSound(PAGE, Drawn.master(PICTURE)));
  }

  /** Another file under the same name, as an atomic replacement is. */
  private void put(byte[] bytes) throws IOException {
    Path fresh = Files.createTempFile(folder, "crafted", "");
    Files.write(fresh, bytes);
    Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private int table() {
    return Contents.length("test", Arrays.copyOf(sound, Contents.FIXED), sound.length);
  }

  /** With the table's checksum set right again, as someone who means harm would. */
  private byte[] resealed(byte[] bytes) {
    int end = table() - 4;
    ByteBuffer.wrap(bytes).putInt(end, Contents.crc(bytes, end));
    return bytes;
  }

  private List<byte[]> readAll() {
    return read(false);
  }

  private List<byte[]> readWhatCan() {
    return read(true);
  }

  private List<byte[]> read(boolean on) {
    List<byte[]> tiles = new ArrayList<>();
    try (Pyramid pyramid = copies.open(PAGE).orElseThrow()) {
      TileGrid grid = pyramid.grid();
      for (int level = 0; level < grid.levels(); level++) {
        for (int row = 0; row < grid.rows(level); row++) {
          for (int column = 0; column < grid.columns(level); column++) {
            int[] at = {level, column, row};
            tiles.add(one(on, () -> pyramid.tile(at[0], at[1], at[2])));
          }
        }
      }
      for (int i = 0; i < pyramid.ready().size(); i++) {
        int number = i;
        tiles.add(one(on, () -> pyramid.ready(number)));
      }
    }
    return tiles;
  }

  private static byte[] one(boolean on, java.util.function.Supplier<byte[]> tile) {
    try {
      return tile.get();
    } catch (Corrupt e) {
      if (!on) {
        throw e;
      }
      return new byte[0];
    }
  }
}
