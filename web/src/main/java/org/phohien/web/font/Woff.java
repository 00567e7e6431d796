package org.phohien.web.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.Deflater;

/** Packs font tables as WOFF 1.0: each compressed by itself, which every browser reads. */
final class Woff {

  private Woff() {}

  static byte[] of(SortedMap<String, byte[]> tables) {
    int directory = 44 + 20 * tables.size();
    ByteBuffer head = ByteBuffer.allocate(directory);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int plain = 12 + 16 * tables.size();
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      byte[] packed = deflated(bytes);
      byte[] kept = packed.length < bytes.length ? packed : bytes;
      rows.add(
          new Row(
              table.getKey(), directory + body.size(), kept.length, bytes.length, checksum(bytes)));
      body.writeBytes(kept);
      body.writeBytes(new byte[-kept.length & 3]);
      plain += (bytes.length + 3) & ~3;
    }
    head.putInt(0x774F4646).putInt(0x00010000).putInt(directory + body.size());
    head.putShort((short) tables.size()).putShort((short) 0).putInt(plain);
    head.putShort((short) 1).putShort((short) 0).position(44);
    for (Row row : rows) {
      row.tag().chars().forEach(c -> head.put((byte) c));
      head.putInt(row.offset()).putInt(row.kept()).putInt(row.plain()).putInt(row.checksum());
    }
    return ByteBuffer.allocate(directory + body.size())
        .put(head.array())
        .put(body.toByteArray())
        .array();
  }

  private record Row(String tag, int offset, int kept, int plain, int checksum) {}

  private static byte[] deflated(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] room = new byte[bytes.length + 64];
      int length = deflater.deflate(room);
      return deflater.finished() ? java.util.Arrays.copyOf(room, length) : bytes;
    }
  }

  /** The sum of a table's 32-bit words (OpenType, "Calculating checksums"). */
  static int checksum(byte[] bytes) {
    int sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      sum += (bytes[i] & 0xff) << (24 - 8 * (i & 3));
    }
    return sum;
  }
}
