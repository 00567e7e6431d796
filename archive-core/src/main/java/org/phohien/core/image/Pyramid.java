package org.phohien.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * The service copy of a page, open for reading. Threads may share it. Close it soon: the file stays
 * open behind it for the next reader as long as there is room.
 *
 * <p>Each tile carries a checksum that is proven on reading, so a damaged copy never shows a wrong
 * picture.
 */
public final class Pyramid implements AutoCloseable {

  private final String where;
  private final FileChannel file;
  private final Contents contents;
  private final int version;
  private final Runnable release;

  Pyramid(String where, FileChannel file, Contents contents, int version, Runnable release) {
    this.where = where;
    this.file = file;
    this.contents = contents;
    this.version = version;
    this.release = release;
  }

  /** Size of the whole image. */
  public Pixels size() {
    return contents.grid().full();
  }

  /** How it is cut. */
  public TileGrid grid() {
    return contents.grid();
  }

  /** What its pixels are made of. */
  public Bands bands() {
    return contents.bands();
  }

  /** The format its tiles lie in. */
  public TileFormat format() {
    return contents.format();
  }

  /** The checksum of the master it was made from. */
  public Checksum master() {
    return contents.master();
  }

  /** Whether a copy made anew would be made the same way. */
  boolean isOfToday() {
    return contents.recipe() == Contents.RECIPE;
  }

  /** A number that changes with any of its bytes. */
  public int version() {
    return version;
  }

  /** Sizes of the whole images that lie ready beside the tiles, each a JPEG, smallest first. */
  public List<Pixels> ready() {
    return contents.ready();
  }

  /**
   * The bytes of a tile as they lie in the file: a whole image in {@link #format()}, cropped at the
   * edge.
   *
   * @throws Corrupt when they are not what was written
   */
  public byte[] tile(int level, int column, int row) {
    if (column >= grid().columns(level) || row >= grid().rows(level)) {
      throw new IllegalArgumentException("no tile " + level + "/" + column + "/" + row);
    }
    return read(grid().index(level, column, row));
  }

  /**
   * The bytes of a ready image, a JPEG.
   *
   * @param number its place in {@link #ready()}
   * @throws Corrupt when they are not what was written
   */
  public byte[] ready(int number) {
    return read(grid().tiles() + number);
  }

  /** Decodes a tile into a window of exactly its size. */
  public void decode(int level, int column, int row, Codec codec, Raster into) {
    byte[] bytes = tile(level, column, row);
    switch (contents.format()) {
      case JPEG -> codec.decode(bytes, into);
      case PNG -> Png.decode(bytes, into);
    }
  }

  /**
   * Reads and decodes all of it.
   *
   * @throws Corrupt when anything is not what was written, or can't be decoded
   */
  void prove(Codec codec) {
    TileGrid grid = grid();
    Bands shown = bands() == Bands.BITONAL ? Bands.GREY : bands();
    for (int level = 0; level < grid.levels(); level++) {
      for (int row = 0; row < grid.rows(level); row++) {
        for (int column = 0; column < grid.columns(level); column++) {
          Box box = grid.box(level, column, row);
          Pixels size = new Pixels(box.width(), box.height());
          decode(level, column, row, codec, Raster.blank(size, shown));
        }
      }
    }
    for (int i = 0; i < ready().size(); i++) {
      codec.decode(ready(i), Raster.blank(ready().get(i), shown));
    }
  }

  private byte[] read(int number) {
    Contents.Entry entry = contents.entries()[number];
    byte[] bytes = new byte[entry.length()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (buffer.hasRemaining()) {
        if (file.read(buffer, entry.offset() + buffer.position()) < 0) {
          throw new Corrupt(where, "breaks off in tile " + number, null);
        }
      }
    } catch (IOException e) {
      throw new Unavailable("copies", "can't read " + where, e);
    }
    if (Contents.crc(bytes, entry.length()) != entry.crc()) {
      throw new Corrupt(where, "tile " + number + " has another checksum", null);
    }
    return bytes;
  }

  @Override
  public void close() {
    release.run();
  }
}
