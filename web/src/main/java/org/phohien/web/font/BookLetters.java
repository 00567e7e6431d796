package org.phohien.web.font;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import org.phohien.iiif.book.MoreLetters;

/**
 * The outlines of Hán-Nôm characters for books that leave the house, as font files.
 *
 * @param pack where they lie
 */
public record BookLetters(HannomGlyphs pack) implements MoreLetters {

  @Override
  public boolean has(int character) {
    return pack.has(character);
  }

  @Override
  public byte[] trueType(NavigableSet<Integer> characters) {
    SortedMap<String, byte[]> tables =
        new TrueType(pack, characters.stream().flatMap(c -> pack.find(c).stream()).toList())
            .tables();
    int head = 12 + 16 * tables.size();
    int length = head + tables.values().stream().mapToInt(t -> padded(t.length)).sum();
    ByteBuffer file = ByteBuffer.allocate(length);
    directory(file, tables.size());
    int at = head;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      table.getKey().chars().forEach(c -> file.put((byte) c));
      file.putInt(Woff.checksum(bytes)).putInt(at).putInt(bytes.length);
      file.put(at, bytes);
      at += padded(bytes.length);
    }
    return file.array();
  }

  /** OpenType 1.9, table directory: numbers for a binary search. */
  private static void directory(ByteBuffer file, int tables) {
    int power = Integer.highestOneBit(tables);
    file.putInt(0x00010000).putShort((short) tables).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (tables - power)));
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
