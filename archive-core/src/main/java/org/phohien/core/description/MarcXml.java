package org.phohien.core.description;

import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/** A MARC record as MARCXML (MARC21slim 1.1). */
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
    xml.element("leader", MarcLeader.text(record.getLeader()));
    for (ControlField field : record.getControlFields()) {
      xml.element("controlfield", field.getData(), "tag", field.getTag());
    }
    for (DataField field : record.getDataFields()) {
      write(xml, field);
    }
    return xml.bytes();
  }

  private static void write(Xml xml, DataField field) {
    xml.open(
        "datafield",
        "tag",
        field.getTag(),
        "ind1",
        String.valueOf(field.getIndicator1()),
        "ind2",
        String.valueOf(field.getIndicator2()));
    for (Subfield subfield : field.getSubfields()) {
      xml.open("subfield", "code", String.valueOf(subfield.getCode()));
      if (field.getTag().equals("856") && subfield.getCode() == 'u') {
        xml.address(subfield.getData());
      } else {
        xml.text(subfield.getData());
      }
      xml.close();
    }
    xml.close();
  }
}
