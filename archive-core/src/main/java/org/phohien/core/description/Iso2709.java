package org.phohien.core.description;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.text.LegacyEncoding;

/**
 * The exchange format of ISO 2709 as MARC 21 uses it: leader, directory, fields. Reads strictly;
 * writes UTF-8. One for each thread, since the decoder of MARC-8 has a state.
 */
final class Iso2709 {

  static final int LEADER = 24;
  private static final int ENTRY = 12;
  private static final int LONGEST = 99_999;
  private static final int LONGEST_FIELD = 9_999;
  private static final char SUBFIELD = 0x1F;
  private static final char FIELD_TERMINATOR = 0x1E;
  private static final char RECORD_TERMINATOR = 0x1D;

  private final MarcText text;

  /** Reads what is not UTF-8 in this code, or as the leader says. */
  Iso2709(Optional<LegacyEncoding> assumed) {
    text = new MarcText(assumed);
  }

  /** A field as the directory announces it; {@code end} is behind its terminator. */
  private record Entry(String tag, int start, int end) {}

  /** Reads a record that ends with its terminator. */
  MarcReading read(int number, long from, byte[] bytes) throws BadMarc {
    if (bytes.length < LEADER + 2) {
      throw new BadMarc("a record of " + bytes.length + " bytes has no room for its leader");
    }
    String leader = new String(bytes, 0, LEADER, StandardCharsets.ISO_8859_1);
    checkLeader(leader, bytes.length);
    MarcEncoding encoding = text.encoding(leader.charAt(9), bytes);
    Record record = Marc.record(leader);
    for (Entry entry : directory(leader, bytes)) {
      record.addVariableField(
          Marc.readField(
              entry.tag(), text.decode(bytes, entry.start(), entry.end() - 1, encoding)));
    }
    if (record.getVariableFields().size() < (base(leader) - 1 - LEADER) / ENTRY) {
      // the library's record has room for one
      throw new BadMarc("field 001 stands twice");
    }
    return new MarcReading.Read(number, from, bytes, encoding, record, List.of());
  }

  /** Reads a record that breaks the rules, and lists what it mended. */
  MarcReading mend(int number, long from, byte[] bytes) throws BadMarc {
    return MendedRecord.read(number, from, bytes, text);
  }

  private static void checkLeader(String leader, int length) throws BadMarc {
    int said = number(leader, 0, 5, "the length in the leader");
    if (said != length) {
      throw new BadMarc("the leader says " + said + " bytes, the record has " + length);
    }
    if (leader.charAt(10) != '2' || leader.charAt(11) != '2') {
      throw new BadMarc("leader/10-11 is " + shown(leader.substring(10, 12)) + ", expected 22");
    }
  }

  private static List<Entry> directory(String leader, byte[] bytes) throws BadMarc {
    int base = base(leader);
    if (base <= LEADER || base >= bytes.length || bytes[base - 1] != FIELD_TERMINATOR) {
      throw new BadMarc("the directory does not end at the base address " + base);
    }
    if ((base - 1 - LEADER) % ENTRY != 0) {
      throw new BadMarc("the directory is no row of entries of " + ENTRY + " bytes");
    }
    String text = new String(bytes, 0, base, StandardCharsets.ISO_8859_1);
    List<Entry> entries = new ArrayList<>();
    for (int at = LEADER; at < base - 1; at += ENTRY) {
      entries.add(entry(text, at, base, bytes));
    }
    checkOverlap(entries);
    return entries;
  }

  private static int base(String leader) throws BadMarc {
    return number(leader, 12, 17, "the base address in the leader");
  }

  private static Entry entry(String directory, int at, int base, byte[] bytes) throws BadMarc {
    String tag = directory.substring(at, at + 3);
    if (!tag.matches("[0-9A-Za-z]{3}")) {
      throw new BadMarc("a directory entry has the tag " + shown(tag));
    }
    int length = number(directory, at + 3, at + 7, "the length of field " + tag);
    int start = base + number(directory, at + 7, at + 12, "the start of field " + tag);
    if (length < 1 || start + length > bytes.length - 1) {
      throw new BadMarc("field " + tag + " lies outside of the record");
    }
    if (bytes[start + length - 1] != FIELD_TERMINATOR) {
      throw new BadMarc("field " + tag + " does not end where the directory says");
    }
    return new Entry(tag, start, start + length);
  }

  private static void checkOverlap(List<Entry> entries) throws BadMarc {
    int end = 0;
    for (Entry entry : entries.stream().sorted(Comparator.comparingInt(Entry::start)).toList()) {
      if (entry.start() < end) {
        throw new BadMarc("field " + entry.tag() + " lies over another field");
      }
      end = entry.end();
    }
  }

  private static int number(String text, int from, int to, String what) throws BadMarc {
    String digits = text.substring(from, to);
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new BadMarc(what + " is " + shown(digits));
    }
    return Integer.parseInt(digits);
  }

  private static String shown(String text) {
    return "\"" + text.replaceAll("[^ -~]", "?") + "\"";
  }

  /**
   * The record in UTF-8 with lengths and addresses counted.
   *
   * @throws ArchiveException.Invalid when a field passes 9,999 bytes or the record 99,999
   */
  static byte[] write(Record record) {
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    StringBuilder directory = new StringBuilder();
    for (ControlField field : record.getControlFields()) {
      append(directory, fields, field.getTag(), field.getData());
    }
    for (DataField field : record.getDataFields()) {
      append(directory, fields, field.getTag(), content(field));
    }
    int base = LEADER + directory.length() + 1;
    int length = base + fields.size() + 1;
    if (length > LONGEST) {
      throw tooLong("the record", length, LONGEST);
    }
    String head = MarcLeader.text(record.getLeader(), length, base) + directory + FIELD_TERMINATOR;
    ByteArrayOutputStream all = new ByteArrayOutputStream(length);
    all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(fields.toByteArray());
    all.write(RECORD_TERMINATOR);
    return all.toByteArray();
  }

  private static void append(
      StringBuilder directory, ByteArrayOutputStream fields, String tag, String content) {
    byte[] bytes = (content + FIELD_TERMINATOR).getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_FIELD) {
      throw tooLong("field " + tag, bytes.length, LONGEST_FIELD);
    }
    directory.append(String.format(Locale.ROOT, "%s%04d%05d", tag, bytes.length, fields.size()));
    fields.writeBytes(bytes);
  }

  private static String content(DataField field) {
    StringBuilder text = new StringBuilder();
    text.append(field.getIndicator1()).append(field.getIndicator2());
    for (Subfield subfield : field.getSubfields()) {
      text.append(SUBFIELD).append(subfield.getCode()).append(subfield.getData());
    }
    return text.toString();
  }

  private static ArchiveException tooLong(String what, int bytes, int longest) {
    return new ArchiveException.Invalid(
        "marc.too-long", what + " has " + bytes + " bytes, ISO 2709 holds " + longest);
  }
}
