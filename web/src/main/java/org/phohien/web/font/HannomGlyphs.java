package org.phohien.web.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * The outlines of all Hán and Nôm characters the archive can show, packed by {@code glyphs.mjs} at
 * build time. The file is mapped, so only the characters that are asked for are read. Threads share
 * it.
 */
public final class HannomGlyphs {

  private static final int MAGIC = 0x50484731; // "PHG1"
  private static final int HEADER = 14;
  private static final int ROW = 12;

  private final ByteBuffer pack;
  private final int count;

  /**
   * An outline: a TrueType glyph description without instructions, and its advance in font units.
   */
  @SuppressWarnings("ArrayRecordComponent") // written out, never compared
  record Glyph(int character, int advance, byte[] outline) {}

  private HannomGlyphs(ByteBuffer pack) {
    this.pack = pack;
    this.count = pack.getInt(10);
  }

  /**
   * Opens the pack.
   *
   * @throws Corrupt when the file is not a pack
   * @throws Unavailable when it can't be read
   */
  public static HannomGlyphs open(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MappedByteBuffer pack = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      if (pack.limit() < HEADER || pack.getInt(0) != MAGIC) {
        throw new Corrupt(file.toString(), "not a pack of outlines", null);
      }
      return new HannomGlyphs(pack);
    } catch (IOException e) {
      throw new Unavailable("fonts", file + ": " + e.getMessage(), e);
    }
  }

  int unitsPerEm() {
    return Short.toUnsignedInt(pack.getShort(4));
  }

  int ascender() {
    return pack.getShort(6);
  }

  int descender() {
    return pack.getShort(8);
  }

  /** How many characters there are. */
  int count() {
    return count;
  }

  /** Whether there is an outline for a character. */
  public boolean has(int character) {
    return row(character) >= 0;
  }

  /** The outline of a character. */
  Optional<Glyph> find(int character) {
    int row = row(character);
    if (row < 0) {
      return Optional.empty();
    }
    int at = HEADER + row * ROW;
    byte[] outline = new byte[Short.toUnsignedInt(pack.getShort(at + 8))];
    pack.get(pack.getInt(at + 4), outline);
    return Optional.of(new Glyph(character, Short.toUnsignedInt(pack.getShort(at + 10)), outline));
  }

  private int row(int character) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = pack.getInt(HEADER + middle * ROW);
      if (found < character) {
        low = middle + 1;
      } else if (found > character) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
