package org.phohien.core.description;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A record of another form on its way to ISO 2709, its texts still bytes: in which code they are is
 * found out later, with the others.
 */
final class RawRecord {

  private static final int LONGEST_FIELD = 9_999;
  private static final int LONGEST = 99_999;

  private final String leader;
  private final List<byte[]> contents = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  /**
   * @param leader 24 characters; its lengths are counted anew
   */
  RawRecord(String leader) {
    this.leader = leader;
  }

  /** One that came without a leader: a book, in a code to be found out. */
  static RawRecord withoutLeader() {
    return new RawRecord("00000nam  22000007  4500");
  }

  boolean isEmpty() {
    return tags.isEmpty();
  }

  /**
   * Adds a field.
   *
   * @param content with its indicators and delimiters, without its end
   */
  void add(String tag, byte[] content) throws BadMarc {
    if (content.length + 1 > LONGEST_FIELD) {
      throw new BadMarc("field " + tag + " has " + content.length + " bytes, too many for MARC");
    }
    tags.add(tag);
    contents.add(content);
  }

  void add(String tag, String ascii) throws BadMarc {
    add(tag, ascii.getBytes(StandardCharsets.UTF_8));
  }

  /** The record in ISO 2709. */
  byte[] write() throws BadMarc {
    StringBuilder directory = new StringBuilder();
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    for (int i = 0; i < tags.size(); i++) {
      int length = contents.get(i).length + 1;
      directory.append(tags.get(i)).append(digits(length, 4)).append(digits(fields.size(), 5));
      fields.writeBytes(contents.get(i));
      fields.write(0x1E);
    }
    int base = Iso2709.LEADER + directory.length() + 1;
    int length = base + fields.size() + 1;
    if (length > LONGEST) {
      throw new BadMarc("the record has " + length + " bytes, too many for MARC");
    }
    String head =
        digits(length, 5)
            + leader.substring(5, 10)
            + "22"
            + digits(base, 5)
            + leader.substring(17, 20)
            + "4500"
            + directory
            + '\u001e';
    ByteArrayOutputStream all = new ByteArrayOutputStream(length);
    all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(fields.toByteArray());
    all.write(0x1D);
    return all.toByteArray();
  }

  private static String digits(int number, int places) {
    return String.format(Locale.ROOT, "%0" + places + "d", number);
  }
}
