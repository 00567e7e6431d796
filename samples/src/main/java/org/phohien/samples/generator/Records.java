package org.phohien.samples.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.marc4j.MarcStreamWriter;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Leader;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/**
 * Ten MARC 21 records (ISO 2709, UTF-8) of works without scans, from a text in the form that
 * librarians type: one field a line, {@code \} for a blank indicator. The leader and 008 are
 * written short there (type and level; date, language, illustration) and filled in here.
 */
record Records(Shelf shelf) {

  private static final MarcFactory FACTORY = MarcFactory.newInstance();

  void make() throws IOException {
    Files.write(shelf.folder("").resolve("thu-muc.mrc"), bytes());
  }

  static byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarcStreamWriter writer = new MarcStreamWriter(out, "UTF-8");
    records().forEach(writer::write);
    writer.close();
    return out.toByteArray();
  }

  private static List<Record> records() {
    List<Record> records = new ArrayList<>();
    for (String line : Texts.lines("records.mrk")) {
      String tag = line.substring(1, 4);
      String value = line.substring(6);
      if (tag.equals("LDR")) {
        records.add(FACTORY.newRecord(leader(value)));
        continue;
      }
      Record record = records.getLast();
      switch (tag) {
        case "001" -> identify(record, value);
        case "008" -> record.addVariableField(FACTORY.newControlField("008", fixed(value)));
        default -> record.addVariableField(field(tag, value));
      }
    }
    return records;
  }

  /** Position 9 "a": the record is Unicode; 18 "a": AACR2. */
  private static Leader leader(String typeAndLevel) {
    return FACTORY.newLeader("00000n" + typeAndLevel + " a2200000 a 4500");
  }

  private static void identify(Record record, String number) {
    record.addVariableField(FACTORY.newControlField("001", number));
    record.addVariableField(FACTORY.newControlField("003", "VN-HYTV"));
    record.addVariableField(FACTORY.newControlField("005", "20261101080000.0"));
    DataField source = FACTORY.newDataField("040", ' ', ' ');
    source.addSubfield(FACTORY.newSubfield('a', "VN-HYTV"));
    source.addSubfield(FACTORY.newSubfield('b', "vie"));
    source.addSubfield(FACTORY.newSubfield('e', "aacr2"));
    record.addVariableField(source);
  }

  /** 008 of 40 characters: a book's, or with "p" a weekly's (continuing resource, ceased 1939). */
  private static String fixed(String line) {
    String[] parts = line.split(" ", -1);
    String date = parts[0];
    String language = parts[1];
    if (parts[2].equals("p")) {
      return "261101" + "d" + date + "1939" + "vm " + "wr p       0   b0" + language + " d";
    }
    String pictures = parts[2].equals("|") ? "    " : parts[2] + "   ";
    return "261101" + "s" + date + "    " + "vm " + pictures + "       000 0 " + language + " d";
  }

  private static DataField field(String tag, String value) {
    DataField field =
        FACTORY.newDataField(tag, indicator(value.charAt(0)), indicator(value.charAt(1)));
    for (String part : subfields(value.substring(2))) {
      field.addSubfield(FACTORY.newSubfield(part.charAt(0), part.substring(1)));
    }
    return field;
  }

  /** A dollar sign starts a subfield, except in the script code $1 (880 $6, 066 $c). */
  private static List<String> subfields(String text) {
    return List.of(
            text.substring(1).replace("/$1", "/\u0001").replace("c$1", "c\u0001").split("\\$", -1))
        .stream()
        .map(part -> part.replace("\u0001", "$1"))
        .toList();
  }

  private static char indicator(char typed) {
    return typed == '\\' ? ' ' : typed;
  }
}
