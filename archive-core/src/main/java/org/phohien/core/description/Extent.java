package org.phohien.core.description;

import org.marc4j.marc.DataField;
import org.marc4j.marc.Subfield;

/**
 * The physical description {@code extent : details ; size} (ISBD area 5) and its MARC subfields,
 * both ways.
 */
final class Extent {

  private Extent() {}

  /** 300 with $a extent, $b other details, $c size. */
  static DataField field(String physical) {
    String[] size = physical.split(" ; ", 2);
    String[] details = size[0].split(" : ", 2);
    DataField field = Marc.field("300", "  ", "a", details[0]);
    if (details.length > 1) {
      Marc.add(field, 'b', details[1]);
    }
    if (size.length > 1) {
      Marc.add(field, 'c', size[1]);
    }
    return field;
  }

  /** The description of a 300 field. */
  static String text(DataField field) {
    StringBuilder text = new StringBuilder();
    for (Subfield subfield : field.getSubfields()) {
      String value = Isbd.strip(subfield.getData());
      String before =
          switch (subfield.getCode()) {
            case 'a' -> ", ";
            case 'b' -> " : ";
            case 'c' -> " ; ";
            default -> "";
          };
      if (!before.isEmpty() && !value.isEmpty()) {
        text.append(text.isEmpty() ? "" : before).append(value);
      }
    }
    return text.toString();
  }
}
