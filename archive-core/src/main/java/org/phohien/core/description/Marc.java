package org.phohien.core.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;
import org.marc4j.marc.VariableField;
import org.phohien.core.marc.MarcField;
import org.phohien.core.marc.MarcRecord;

/**
 * MARC fields in the notation of cataloguers: {@code field("245", "10", "a", title)}. A blank
 * indicator is written as a space.
 */
final class Marc {

  private static final MarcFactory FACTORY = MarcFactory.newInstance();

  private Marc() {}

  /** A record without fields. */
  static Record record(String leader) {
    return FACTORY.newRecord(leader);
  }

  /** Whether a tag is none of MARC's, which marc4j takes and forgets: 000, 00A. */
  static boolean isNoField(String tag) {
    return tag.matches("00[^1-9]");
  }

  /** Whether a field has neither indicators nor subfields. */
  static boolean isControl(String tag) {
    return tag.startsWith("00");
  }

  static ControlField control(String tag, String data) {
    return FACTORY.newControlField(tag, data);
  }

  /**
   * A data field.
   *
   * @param indicators two characters
   * @param subfields codes and values in turn; those without text are left off
   */
  static DataField field(String tag, String indicators, String... subfields) {
    DataField field = FACTORY.newDataField(tag, indicators.charAt(0), indicators.charAt(1));
    for (int i = 0; i < subfields.length; i += 2) {
      add(field, subfields[i].charAt(0), subfields[i + 1]);
    }
    return field;
  }

  /** Adds a subfield as the record says it, cleaned of the characters that structure a record. */
  static void add(DataField field, char code, String value) {
    String clean = Characters.forMarc(value).strip();
    if (!clean.isEmpty()) {
      field.addSubfield(FACTORY.newSubfield(code, clean));
    }
  }

  /** A subfield exactly as it was read. */
  static void addRead(DataField field, char code, String value) {
    field.addSubfield(FACTORY.newSubfield(code, value));
  }

  /** A field from its text in ISO 2709: plain for 00X, else indicators and subfields. */
  static VariableField readField(String tag, String text) throws BadMarc {
    if (text.indexOf(0x1E) >= 0) {
      throw new BadMarc("field " + tag + " holds a field terminator");
    }
    if (isNoField(tag)) {
      throw new BadMarc("a field has the tag " + tag + ", which none has");
    }
    if (isControl(tag)) {
      return control(tag, text);
    }
    String[] parts = text.split("\u001F", -1);
    if (parts[0].length() != 2) {
      throw new BadMarc("field " + tag + " has " + parts[0].length() + " indicators");
    }
    DataField field = FACTORY.newDataField(tag, parts[0].charAt(0), parts[0].charAt(1));
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        throw new BadMarc("field " + tag + " has a subfield without code");
      }
      addRead(field, parts[i].charAt(0), parts[i].substring(1));
    }
    return field;
  }

  /** A record of values as the library's. */
  static Record of(MarcRecord values) {
    Record record = record(values.leader());
    for (MarcField field : values.fields()) {
      record.addVariableField(
          switch (field) {
            case MarcField.Control(String tag, String data) -> control(tag, data);
            case MarcField.Data data -> of(data);
          });
    }
    return record;
  }

  private static DataField of(MarcField.Data data) {
    DataField field = FACTORY.newDataField(data.tag(), data.first(), data.second());
    data.subfields().forEach(s -> addRead(field, s.code(), s.value()));
    return field;
  }

  /** The library's record as values, the control fields first. */
  static MarcRecord values(Record record) {
    List<MarcField> fields = new ArrayList<>();
    record
        .getControlFields()
        .forEach(f -> fields.add(new MarcField.Control(f.getTag(), f.getData())));
    record.getDataFields().forEach(f -> fields.add(values(f)));
    return new MarcRecord(MarcLeader.text(record.getLeader()), fields);
  }

  private static MarcField values(DataField field) {
    return new MarcField.Data(
        field.getTag(),
        field.getIndicator1(),
        field.getIndicator2(),
        field.getSubfields().stream()
            .map(s -> new MarcField.Subfield(s.getCode(), s.getData()))
            .toList());
  }

  /** The data fields with one of these tags, in the order of the record. */
  static Stream<DataField> fields(Record record, String... tags) {
    List<String> wanted = List.of(tags);
    return record.getDataFields().stream().filter(f -> wanted.contains(f.getTag()));
  }

  /** The values of a subfield, in order. */
  static Stream<String> values(DataField field, String codes) {
    return field.getSubfields().stream()
        .filter(s -> codes.indexOf(s.getCode()) >= 0)
        .map(Subfield::getData);
  }

  /** The first value of a subfield that holds text. */
  static Optional<String> value(DataField field, char code) {
    return values(field, String.valueOf(code)).filter(v -> !v.isBlank()).findFirst();
  }

  /** The data of a control field. */
  static Optional<String> control(Record record, int tag) {
    String wanted = String.format(java.util.Locale.ROOT, "%03d", tag);
    return record.getControlFields().stream()
        .filter(f -> f.getTag().equals(wanted))
        .map(ControlField::getData)
        .findFirst();
  }
}
