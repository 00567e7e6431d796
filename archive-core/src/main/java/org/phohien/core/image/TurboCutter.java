package org.phohien.core.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * Cuts tiles through libjpeg-turbo's lossless transformations: one reading of the file gives the
 * coefficients that all tiles are cut from.
 */
final class TurboCutter implements TileCutter {

  // turbojpeg.h: enum TJINIT, TJPARAM, TJSAMP, TJCS, TJXOP; TJXOPT_*
  private static final int INIT_TRANSFORM = 2;
  private static final int STOP_ON_WARNING = 0;
  private static final int SUBSAMPLING = 4;
  private static final int JPEG_WIDTH = 5;
  private static final int JPEG_HEIGHT = 6;
  private static final int PRECISION = 7;
  private static final int COLOUR_SPACE = 8;
  private static final int RESTART_BLOCKS = 18;
  private static final int SAMPLED_420 = 2;
  private static final int SAMPLED_GREY = 3;
  private static final int YCBCR = 1;
  private static final int GREY = 2;
  private static final int PERFECT_CROPPED_WITHOUT_MARKERS = 1 | 4 | 64;

  /** TJXOP for EXIF orientations 1 to 8. */
  private static final int[] OPERATIONS = {0, 1, 6, 2, 3, 5, 4, 7};

  /** {@code struct tjtransform}: region, operation, options, two pointers. */
  private static final long TRANSFORM = 40;

  /** Both the coefficients read and those turned lie in memory: 6 bytes a pixel. */
  private static final long MOST_PIXELS = 30_000_000;

  /** Quality 95 and less; a tile of more would cost a reader more than it shows. */
  private static final int MOST_BITS_A_PIXEL = 4;

  private final TurboLibrary library;

  TurboCutter(TurboLibrary library) {
    this.library = library;
  }

  @Override
  public Optional<List<byte[]>> cut(JpegMaster master, TileGrid grid, int restartPixels)
      throws IOException {
    long area = grid.full().area();
    if (area > MOST_PIXELS) {
      return Optional.empty();
    }
    try (Arena arena = Arena.ofConfined();
        FileChannel file = FileChannel.open(master.file(), StandardOpenOption.READ)) {
      if (file.size() * 8 > area * MOST_BITS_A_PIXEL) {
        return Optional.empty();
      }
      MemorySegment jpeg = read(file, arena);
      MemorySegment handle = library.init(INIT_TRANSFORM);
      try {
        return fits(handle, jpeg, master, grid.full())
            ? cut(handle, jpeg, master, grid, restartPixels, arena)
            : Optional.empty();
      } finally {
        library.destroy(handle);
      }
    }
  }

  private static MemorySegment read(FileChannel file, Arena arena) throws IOException {
    MemorySegment jpeg = arena.allocate(file.size());
    ByteBuffer buffer = jpeg.asByteBuffer();
    while (buffer.hasRemaining()) {
      if (file.read(buffer) < 0) {
        throw new EOFException("a master grew shorter while it was read");
      }
    }
    return jpeg;
  }

  private boolean fits(
      MemorySegment handle, MemorySegment jpeg, JpegMaster master, Pixels upright) {
    if (library.set(handle, STOP_ON_WARNING, 1) != 0
        || library.readHeader(handle, jpeg, jpeg.byteSize()) != 0) {
      return false;
    }
    boolean sideways = master.orientation() >= 5;
    int width = library.get(handle, sideways ? JPEG_HEIGHT : JPEG_WIDTH);
    int height = library.get(handle, sideways ? JPEG_WIDTH : JPEG_HEIGHT);
    int colour = library.get(handle, COLOUR_SPACE);
    int sampling = library.get(handle, SUBSAMPLING);
    return width == upright.width()
        && height == upright.height()
        && library.get(handle, PRECISION) == 8
        && ((colour == YCBCR && sampling == SAMPLED_420)
            || (colour == GREY && sampling == SAMPLED_GREY));
  }

  private Optional<List<byte[]>> cut(
      MemorySegment handle,
      MemorySegment jpeg,
      JpegMaster master,
      TileGrid grid,
      int restartPixels,
      Arena arena) {
    int mcu = library.get(handle, SUBSAMPLING) == SAMPLED_GREY ? 8 : 16;
    library.set(handle, RESTART_BLOCKS, restartPixels / mcu);
    int count = grid.columns(0) * grid.rows(0);
    MemorySegment transforms = transforms(master, grid, arena);
    MemorySegment tiles = arena.allocate(ADDRESS, count);
    MemorySegment lengths = arena.allocate(JAVA_LONG, count);
    try {
      boolean done =
          library.transform(handle, jpeg, jpeg.byteSize(), count, tiles, lengths, transforms) == 0;
      return done ? Optional.of(copied(tiles, lengths, count)) : Optional.empty();
    } finally {
      for (int i = 0; i < count; i++) {
        library.free(tiles.getAtIndex(ADDRESS, i));
      }
    }
  }

  private static MemorySegment transforms(JpegMaster master, TileGrid grid, Arena arena) {
    int columns = grid.columns(0);
    MemorySegment transforms = arena.allocate(TRANSFORM * columns * grid.rows(0), 8);
    long at = 0;
    for (int row = 0; row < grid.rows(0); row++) {
      for (int column = 0; column < columns; column++, at += TRANSFORM) {
        Box box = grid.box(0, column, row);
        transforms.set(JAVA_INT, at, box.x());
        transforms.set(JAVA_INT, at + 4, box.y());
        transforms.set(JAVA_INT, at + 8, box.width());
        transforms.set(JAVA_INT, at + 12, box.height());
        transforms.set(JAVA_INT, at + 16, OPERATIONS[master.orientation() - 1]);
        transforms.set(JAVA_INT, at + 20, PERFECT_CROPPED_WITHOUT_MARKERS);
      }
    }
    return transforms;
  }

  @SuppressWarnings("restricted") // the library says how long what it made is
  private static List<byte[]> copied(MemorySegment tiles, MemorySegment lengths, int count) {
    List<byte[]> copies = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      MemorySegment tile = tiles.getAtIndex(ADDRESS, i);
      copies.add(tile.reinterpret(lengths.getAtIndex(JAVA_LONG, i)).toArray(JAVA_BYTE));
    }
    return copies;
  }
}
