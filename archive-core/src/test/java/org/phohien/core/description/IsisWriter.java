package org.phohien.core.description;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes files of CDS/ISIS as the reference manual describes them, for tests: a master file with
 * its cross-reference, and an export in lines of 80.
 */
final class IsisWriter {

  private static final int BLOCK = 512;

  private final int leader;
  private final ByteBuffer master = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
  private final List<Integer> pointers = new ArrayList<>();
  private int at = 64;

  /** A field: its tag and its bytes, one a character. */
  record Field(int tag, String data) {}

  /**
   * @param leader 18 bytes, or 20 where it is aligned
   */
  IsisWriter(int leader) {
    this.leader = leader;
  }

  /** Adds a record under the next number, deleted or not. */
  IsisWriter add(boolean deleted, Field... fields) {
    int base = leader + 6 * fields.length;
    int length = base;
    for (Field field : fields) {
      length += field.data().length();
    }
    length += length % 2;
    if (at % BLOCK > 498) {
      at = (at / BLOCK + 1) * BLOCK;
    }
    int number = pointers.size() + 1;
    master.putInt(at, number).putShort(at + 4, (short) length);
    master
        .putShort(at + leader - 6, (short) base)
        .putShort(at + leader - 4, (short) fields.length)
        .putShort(at + leader - 2, (short) (deleted ? 1 : 0));
    int place = 0;
    for (int i = 0; i < fields.length; i++) {
      byte[] data = fields[i].data().getBytes(StandardCharsets.ISO_8859_1);
      int entry = at + leader + 6 * i;
      master
          .putShort(entry, (short) fields[i].tag())
          .putShort(entry + 2, (short) place)
          .putShort(entry + 4, (short) data.length);
      master.put(at + base + place, data);
      place += data.length;
    }
    int block = at / BLOCK + 1;
    pointers.add((deleted ? -block : block) * 2048 + at % BLOCK);
    at += length;
    return this;
  }

  byte[] master() {
    master.putInt(4, pointers.size() + 1);
    byte[] bytes = new byte[(at / BLOCK + 1) * BLOCK];
    master.get(0, bytes);
    return bytes;
  }

  byte[] references() {
    int blocks = pointers.size() / 127 + 1;
    ByteBuffer bytes = ByteBuffer.allocate(blocks * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    for (int block = 0; block < blocks; block++) {
      bytes.putInt(block * BLOCK, block + 1 == blocks ? -(block + 1) : block + 1);
    }
    for (int i = 0; i < pointers.size(); i++) {
      bytes.putInt(i / 127 * BLOCK + 4 + i % 127 * 4, pointers.get(i));
    }
    return bytes.array();
  }

  /** A record of an export. */
  static String exported(Field... fields) {
    StringBuilder directory = new StringBuilder();
    StringBuilder data = new StringBuilder();
    for (Field field : fields) {
      directory.append(
          String.format(
              Locale.ROOT, "%03d%04d%05d", field.tag(), field.data().length() + 1, data.length()));
      data.append(field.data()).append('#');
    }
    int base = 24 + directory.length() + 1;
    int length = base + data.length() + 1;
    String record =
        String.format(Locale.ROOT, "%05d000000000%05d00045000", length, base).substring(0, 12)
            + String.format(Locale.ROOT, "%05d   4500", base)
            + directory
            + "#"
            + data
            + "#";
    return record.replaceAll("(.{80})", "$1\r\n") + (record.length() % 80 == 0 ? "" : "\r\n");
  }

  static byte[] bytes(String... texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return out.toByteArray();
  }
}
