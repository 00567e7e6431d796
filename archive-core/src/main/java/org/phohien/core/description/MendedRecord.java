package org.phohien.core.description;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.VariableField;

/**
 * Reads an ISO 2709 record that breaks the rules, as far as its fields can be told apart for
 * certain: a leader that lies, a directory whose lengths do not fit (fields are then cut at their
 * terminators, when there are as many as the directory has entries), indicators and subfield codes
 * that are missing, text that is not what the leader says. Every mending is listed with its field;
 * what would have to be guessed is refused.
 */
final class MendedRecord {

  private static final int FIELD_TERMINATOR = 0x1E;
  private static final int ENTRY = 12;

  private final byte[] bytes;
  private final MarcText text;
  private final List<String> repairs = new ArrayList<>();
  private final Set<Integer> ends = new HashSet<>();

  private MendedRecord(byte[] bytes, MarcText text) {
    this.bytes = bytes;
    this.text = text;
  }

  /**
   * Reads a record that could not be read strictly.
   *
   * @throws BadMarc when its fields can't be told apart
   */
  static MarcReading.Read read(int number, long from, byte[] bytes, MarcText text) throws BadMarc {
    if (bytes.length < Iso2709.LEADER + 2) {
      throw new BadMarc("a record of " + bytes.length + " bytes has no room for its leader");
    }
    return new MendedRecord(bytes, text).read(number, from);
  }

  private MarcReading.Read read(int number, long from) throws BadMarc {
    String leader = leader();
    int base = base();
    List<String> tags = new ArrayList<>();
    List<byte[]> fields = fields(base, tags);
    MarcEncoding encoding = text.encoding(leader.charAt(9), bytes);
    Record record = Marc.record(leader);
    for (int i = 0; i < tags.size(); i++) {
      if (Marc.isNoField(tags.get(i))) {
        repairs.add(tags.get(i) + ": no such field, left out");
        continue;
      }
      if (tags.get(i).equals("001") && record.getControlNumberField() != null) {
        repairs.add("001: stands twice, the first one counts");
        continue;
      }
      record.addVariableField(field(tags.get(i), fields.get(i), encoding));
    }
    return new MarcReading.Read(number, from, bytes, encoding, record, repairs);
  }

  private String leader() {
    String leader = new String(bytes, 0, Iso2709.LEADER, ISO_8859_1);
    if (!leader.substring(0, 5).equals(String.format(Locale.ROOT, "%05d", bytes.length))) {
      repairs.add("leader/00-04: " + shown(leader.substring(0, 5)) + " for " + bytes.length);
    }
    if (!leader.startsWith("22", 10)) {
      repairs.add("leader/10-11: " + shown(leader.substring(10, 12)) + " for 22");
    }
    String fixed = leader.replaceAll("[^ -~]", " ");
    return "00000" + fixed.substring(5, 10) + "2200000" + fixed.substring(17);
  }

  private int base() throws BadMarc {
    int end = Iso2709.LEADER;
    while (end < bytes.length && bytes[end] != FIELD_TERMINATOR) {
      end++;
    }
    if (end == bytes.length) {
      throw new BadMarc("the directory has no end");
    }
    String said = new String(bytes, 12, 5, ISO_8859_1);
    if (!said.equals(String.format(Locale.ROOT, "%05d", end + 1))) {
      repairs.add("leader/12-16: " + shown(said) + " for " + (end + 1));
    }
    if ((end - Iso2709.LEADER) % ENTRY != 0) {
      throw new BadMarc("the directory is no row of entries of " + ENTRY + " bytes");
    }
    return end + 1;
  }

  /** The bytes of each field, without its terminator; tags are added in the same order. */
  private List<byte[]> fields(int base, List<String> tags) throws BadMarc {
    List<byte[]> fitting = new ArrayList<>();
    boolean fits = true;
    for (int at = Iso2709.LEADER; at < base - 1; at += ENTRY) {
      String entry = new String(bytes, at, ENTRY, ISO_8859_1);
      String tag = entry.substring(0, 3);
      if (!tag.matches("[0-9A-Za-z]{3}")) {
        throw new BadMarc("a directory entry has the tag " + shown(tag));
      }
      tags.add(tag);
      byte[] field = fits ? fitting(entry, base) : null;
      fits = field != null;
      if (field != null) {
        fitting.add(field);
      }
    }
    return fits ? fitting : cut(base, tags.size());
  }

  /** The field where its entry says; null when it does not end there. */
  private byte @Nullable [] fitting(String entry, int base) {
    if (!entry.substring(3).matches("\\d{9}")) {
      return null;
    }
    int start = base + Integer.parseInt(entry.substring(7));
    int end = start + Integer.parseInt(entry.substring(3, 7)) - 1;
    if (end < start || end >= bytes.length || bytes[end] != FIELD_TERMINATOR) {
      return null;
    }
    for (int i = start; i < end; i++) {
      if (bytes[i] == FIELD_TERMINATOR) {
        return null;
      }
    }
    // two that lie over each other end at the same terminator
    return ends.add(end) ? Arrays.copyOfRange(bytes, start, end) : null;
  }

  private List<byte[]> cut(int base, int wanted) throws BadMarc {
    List<byte[]> fields = new ArrayList<>();
    int start = base;
    for (int i = base; i < bytes.length - 1; i++) {
      if (bytes[i] == FIELD_TERMINATOR) {
        fields.add(Arrays.copyOfRange(bytes, start, i));
        start = i + 1;
      }
    }
    if (fields.size() != wanted) {
      throw new BadMarc("a directory of " + wanted + " entries for " + fields.size() + " fields");
    }
    repairs.add("directory: lengths do not fit; fields are cut at their ends");
    return fields;
  }

  private VariableField field(String tag, byte[] field, MarcEncoding encoding) {
    String decoded = decoded(tag, field, encoding);
    if (Marc.isControl(tag)) {
      return Marc.control(tag, decoded);
    }
    String[] parts = decoded.split("\u001F", -1);
    DataField data;
    if (parts[0].length() == 2) {
      data = Marc.field(tag, parts[0]);
    } else if (parts.length > 1) {
      repairs.add(tag + ": indicators " + shown(parts[0]));
      data = Marc.field(tag, (parts[0] + "  ").substring(0, 2));
    } else {
      repairs.add(tag + ": no indicators and no subfields, read as $a");
      data = Marc.field(tag, "  ");
      Marc.addRead(data, 'a', decoded);
    }
    for (int next = 1; next < parts.length; next++) {
      if (parts[next].isEmpty()) {
        repairs.add(tag + ": a subfield without code");
      } else {
        Marc.addRead(data, parts[next].charAt(0), parts[next].substring(1));
      }
    }
    return data;
  }

  private String decoded(String tag, byte[] field, MarcEncoding encoding) {
    try {
      return text.decode(field, 0, field.length, encoding);
    } catch (BadMarc e) {
      repairs.add(tag + ": " + e.what());
      return new String(field, encoding == MarcEncoding.UTF_8 ? UTF_8 : ISO_8859_1);
    }
  }

  private static String shown(String text) {
    return "\"" + text.replaceAll("[^ -~]", "?") + "\"";
  }
}
