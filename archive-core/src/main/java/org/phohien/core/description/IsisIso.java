package org.phohien.core.description;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that CDS/ISIS exported "in ISO 2709": the same leader and directory as MARC's, but lines
 * of 80 characters, {@code #} behind fields and records, carets before subfields, and no
 * indicators. Each record begins on a line of its own.
 */
final class IsisIso {

  private static final int LINE = 80;

  private IsisIso() {}

  /** Whether a file begins as such an export does: a leader, and a line that ends where it must. */
  static boolean is(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    boolean lines = end == LINE || (end == LINE + 1 && text.charAt(LINE) == '\r');
    return lines && isLeader(text) && text.indexOf(0x1E) < 0;
  }

  private static boolean isLeader(String line) {
    return line.length() >= Iso2709.LEADER && line.substring(0, 17).matches("\\d{5}.{5}..\\d{5}");
  }

  /** Reads a file; numbers count the records of it, refused ones too. */
  static void read(Path file, IsisMaster.Receiver receiver) throws IOException {
    List<String> lines = new ArrayList<>();
    int number = 0;
    int wanted = 0;
    int have = 0;
    for (String line : lines(file)) {
      if (have >= wanted) {
        if (!isLeader(line)) {
          if (!line.isBlank()) {
            receiver.refuse(++number, "no leader where a record should begin");
          }
          continue;
        }
        lines.clear();
        wanted = Integer.parseInt(line.substring(0, 5));
        have = 0;
      }
      lines.add(line);
      have += line.length();
      if (have >= wanted) {
        take(++number, String.join("", lines), wanted, receiver);
      }
    }
    if (have < wanted) {
      receiver.refuse(++number, "the file ends before the record does");
    }
  }

  private static Iterable<String> lines(Path file) throws IOException {
    // bytes as characters: what they mean is found out later
    return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
  }

  private static void take(int number, String text, int said, IsisMaster.Receiver receiver) {
    try {
      String record = text.substring(0, said);
      if (!record.endsWith("##") && !record.endsWith("\u001e\u001d")) {
        throw new BadMarc("the leader says " + said + " bytes, and there the record does not end");
      }
      receiver.take(record(record));
    } catch (BadMarc e) {
      receiver.refuse(number, e.what());
    }
  }

  private static RawRecord record(String text) throws BadMarc {
    int base = Integer.parseInt(text.substring(12, 17));
    if (base <= Iso2709.LEADER || base > text.length() || (base - 1 - Iso2709.LEADER) % 12 != 0) {
      throw new BadMarc("the directory does not end at the base address " + base);
    }
    RawRecord record = RawRecord.withoutLeader();
    for (int at = Iso2709.LEADER; at < base - 1; at += 12) {
      String entry = text.substring(at, at + 12);
      if (!entry.matches("\\d{12}")) {
        throw new BadMarc("a directory entry is no number: " + entry.replaceAll("[^ -~]", "?"));
      }
      String tag = IsisField.tag(Integer.parseInt(entry.substring(0, 3)));
      int start = base + Integer.parseInt(entry.substring(7));
      int end = start + Integer.parseInt(entry.substring(3, 7)) - 1;
      if (end < start || end >= text.length() || "#\u001e".indexOf(text.charAt(end)) < 0) {
        throw new BadMarc("field " + tag + " does not end where the directory says");
      }
      byte[] data = text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
      record.add(tag, IsisField.content(tag, data));
    }
    return record;
  }
}
