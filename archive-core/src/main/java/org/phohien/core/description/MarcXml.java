package org.phohien.core.description;

import java.util.Locale;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/**
 * A MARC record as MARCXML (MARC21slim 1.1). What a record may hold in ISO 2709 and not here (a
 * blank as the code of a subfield, {@code #} for a blank in the leader) is written as the schema
 * has it; the native record keeps it.
 */
final class MarcXml {

  static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";

  private MarcXml() {}

  /** The {@code record} element in the default namespace, with its schema named. */
  static byte[] write(Record record) {
    Xml xml =
        new Xml()
            .open(
                "record",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
                "type",
                "Bibliographic");
    xml.element("leader", leader(MarcLeader.text(record.getLeader())));
    for (ControlField field : record.getControlFields()) {
      xml.element("controlfield", field.getData(), "tag", field.getTag());
    }
    for (DataField field : record.getDataFields()) {
      if (!field.getSubfields().isEmpty()) {
        write(xml, field);
      }
    }
    return xml.bytes();
  }

  private static void write(Xml xml, DataField field) {
    xml.open(
        "datafield",
        "tag",
        field.getTag().toUpperCase(Locale.ROOT),
        "ind1",
        indicator(field.getIndicator1()),
        "ind2",
        indicator(field.getIndicator2()));
    for (Subfield subfield : field.getSubfields()) {
      xml.open("subfield", "code", code(subfield.getCode()));
      if (field.getTag().equals("856") && subfield.getCode() == 'u') {
        xml.address(subfield.getData());
      } else {
        xml.text(subfield.getData());
      }
      xml.close();
    }
    xml.close();
  }

  /** The schema has letters, digits and blanks, and a letter or digit as the type of record. */
  private static String leader(String leader) {
    String plain = leader.replaceAll("[^0-9A-Za-z ]", " ");
    return plain.charAt(6) == ' ' ? plain.substring(0, 6) + 'a' + plain.substring(7) : plain;
  }

  private static String indicator(char value) {
    return Character.toString(isSmall(value) ? value : ' ');
  }

  /** 9 is every library's own. */
  private static String code(char value) {
    return value > ' ' && value < 0x7F && value != '"' && value != '@' && value != '|'
        ? Character.toString(value)
        : "9";
  }

  private static boolean isSmall(char value) {
    return (value >= '0' && value <= '9') || (value >= 'a' && value <= 'z');
  }
}
