package org.phohien.core.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Corrupt;

/**
 * The table of contents at the head of a service copy. All numbers are big-endian.
 *
 * <pre>
 *   0  8  "PHTILES2"; "PHTILES1" was written before the light image kept its budget and
 *        JPEG masters were cut
 *   8  4  width, 12  4  height, 16  4  tile side
 *  20  1  bands: B, G or C(olour), 21  1  tiles: J(PEG) or P(NG), 22  2  how many ready images: n
 *  24 64  SHA-512 of the master
 *  88     n times: 4 width, 4 height
 *         then, for each tile by level, row, column, and for each ready image:
 *         8 offset in the file, 4 length in bytes, 4 CRC-32C of the bytes
 *         4 CRC-32C of all above
 *         then the tiles, each a whole JPEG or PNG
 * </pre>
 *
 * @param recipe by which it was made, 1 to {@link #RECIPE}
 * @param grid how the image is cut
 * @param bands of the page
 * @param format of tiles; ready images are JPEG always
 * @param master checksum of the file the copy was made from
 * @param ready sizes of the ready images
 * @param entries where each tile, then each ready image lies
 */
@SuppressWarnings("ArrayRecordComponent") // one flat table, never compared
record Contents(
    int recipe,
    TileGrid grid,
    Bands bands,
    TileFormat format,
    Checksum master,
    List<Pixels> ready,
    Entry[] entries) {

  static final int FIXED = 88;
  private static final byte[] MAGIC = "PHTILES".getBytes(StandardCharsets.US_ASCII);

  /**
   * How copies are made now; one more whenever a copy made anew would differ. Older copies are read
   * and shown until they are made again.
   */
  static final int RECIPE = 2;

  private static final int LONGEST_SIDE = 1 << 20;

  /** Where the bytes of a tile lie and what they must add up to. */
  record Entry(long offset, int length, int crc) {}

  /** How many bytes the table takes in the file. */
  int length() {
    return length(grid, ready.size());
  }

  /** A number that changes with any byte of any tile. */
  int version() {
    return Arrays.hashCode(entries) * 31 + master.hashCode();
  }

  static int length(TileGrid grid, int ready) {
    return FIXED + ready * 8 + (grid.tiles() + ready) * 16 + 4;
  }

  ByteBuffer toBytes() {
    ByteBuffer out = ByteBuffer.allocate(length());
    out.put(MAGIC).put((byte) ('0' + recipe));
    out.putInt(grid.full().width()).putInt(grid.full().height()).putInt(grid.tile());
    out.put(letter(bands)).put(letter(format)).putShort((short) ready.size());
    out.put(HexFormat.of().parseHex(master.hex()));
    for (Pixels size : ready) {
      out.putInt(size.width()).putInt(size.height());
    }
    for (Entry entry : entries) {
      out.putLong(entry.offset()).putInt(entry.length()).putInt(entry.crc());
    }
    out.putInt(crc(out.array(), out.position()));
    return out.flip();
  }

  /**
   * How long the table is, from its fixed part.
   *
   * @throws Corrupt when this is no service copy, or its numbers can't be
   */
  static int length(String where, byte[] head, long fileLength) {
    ByteBuffer fixed = ByteBuffer.wrap(head);
    byte[] magic = new byte[MAGIC.length];
    fixed.get(0, magic);
    int width = fixed.getInt(8);
    int height = fixed.getInt(12);
    int tile = fixed.getInt(16);
    if (!Arrays.equals(magic, MAGIC)
        || recipe(head) < 1
        || recipe(head) > RECIPE
        || width < 1
        || height < 1
        || width > LONGEST_SIDE
        || height > LONGEST_SIDE
        || tile < 16
        || tile > 4096) {
      throw new Corrupt(where, "is not a service copy", null);
    }
    long tiles = 2L * Math.ceilDiv(width, tile) * Math.ceilDiv(height, tile) * 16;
    if (tiles / 2 > fileLength) {
      throw new Corrupt(where, "is shorter than its table of contents", null);
    }
    return length(new TileGrid(new Pixels(width, height), tile), fixed.getShort(22) & 0xFFFF);
  }

  /**
   * Reads a whole table.
   *
   * @throws Corrupt when it is damaged or points outside the file
   */
  static Contents of(String where, byte[] table, long fileLength) {
    ByteBuffer in = ByteBuffer.wrap(table);
    int end = table.length - 4;
    if (crc(table, end) != in.getInt(end)) {
      throw new Corrupt(where, "the table of contents has another checksum", null);
    }
    try {
      in.position(8);
      TileGrid grid = new TileGrid(new Pixels(in.getInt(), in.getInt()), in.getInt());
      Bands bands = bands(in.get());
      TileFormat format = format(in.get());
      int readyCount = in.getShort() & 0xFFFF;
      byte[] digest = new byte[64];
      in.get(digest);
      List<Pixels> ready = new ArrayList<>();
      for (int i = 0; i < readyCount; i++) {
        ready.add(new Pixels(in.getInt(), in.getInt()));
      }
      Entry[] entries = new Entry[grid.tiles() + readyCount];
      for (int i = 0; i < entries.length; i++) {
        entries[i] = new Entry(in.getLong(), in.getInt(), in.getInt());
        if (entries[i].offset() < end
            || entries[i].length() < 1
            || entries[i].offset() > fileLength - entries[i].length()) {
          throw new Corrupt(where, "tile " + i + " lies outside the file", null);
        }
      }
      apart(where, entries);
      return new Contents(
          recipe(table),
          grid,
          bands,
          format,
          Checksum.ofDigest(digest),
          List.copyOf(ready),
          entries);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw new Corrupt(where, "the table of contents can't be read", e);
    }
  }

  private static int recipe(byte[] head) {
    return head[MAGIC.length] - '0';
  }

  /** No byte of the file belongs to two tiles. */
  private static void apart(String where, Entry[] entries) {
    Entry[] sorted = entries.clone();
    Arrays.sort(sorted, Comparator.comparingLong(Entry::offset));
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i - 1].offset() + sorted[i - 1].length() > sorted[i].offset()) {
        throw new Corrupt(where, "tiles overlap at byte " + sorted[i].offset(), null);
      }
    }
  }

  private static byte letter(Bands bands) {
    return (byte)
        switch (bands) {
          case BITONAL -> 'B';
          case GREY -> 'G';
          case RGB -> 'C';
        };
  }

  private static Bands bands(byte letter) {
    return switch (letter) {
      case 'B' -> Bands.BITONAL;
      case 'G' -> Bands.GREY;
      case 'C' -> Bands.RGB;
      default -> throw new IllegalArgumentException("bands " + letter);
    };
  }

  private static byte letter(TileFormat format) {
    return (byte)
        switch (format) {
          case JPEG -> 'J';
          case PNG -> 'P';
        };
  }

  private static TileFormat format(byte letter) {
    return switch (letter) {
      case 'J' -> TileFormat.JPEG;
      case 'P' -> TileFormat.PNG;
      default -> throw new IllegalArgumentException("tiles " + letter);
    };
  }

  static int crc(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
