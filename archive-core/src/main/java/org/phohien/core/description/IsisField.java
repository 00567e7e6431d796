package org.phohien.core.description;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * A field of CDS/ISIS as MARC has it: a caret and a letter begin a subfield, which MARC begins with
 * a delimiter; indicators stand before the first caret, where a library kept them.
 */
final class IsisField {

  private IsisField() {}

  /** The tag with its zeros; MARC has three digits. */
  static String tag(int number) throws BadMarc {
    if (number < 1 || number > 999) {
      throw new BadMarc("field " + number + " has no tag of MARC");
    }
    return String.format(Locale.ROOT, "%03d", number);
  }

  /** The content of a field. */
  static byte[] content(String tag, byte[] data) {
    ByteArrayOutputStream content = new ByteArrayOutputStream(data.length + 4);
    int at = 0;
    if (!Marc.isControl(tag)) {
      boolean indicated = data.length > 3 && isCaret(data, 2) && isMark(data[0]) && isMark(data[1]);
      content.write(indicated ? indicator(data[0]) : ' ');
      content.write(indicated ? indicator(data[1]) : ' ');
      at = indicated ? 2 : 0;
      if (!isCaret(data, at)) {
        content.write(0x1F);
        content.write('a');
      }
    }
    while (at < data.length) {
      if (isCaret(data, at)) {
        content.write(0x1F);
        content.write(Character.toLowerCase(data[at + 1]));
        at += 2;
      } else {
        boolean structure = data[at] >= 0x1D && data[at] <= 0x1F;
        content.write(structure ? ' ' : data[at]);
        at++;
      }
    }
    return content.toByteArray();
  }

  private static boolean isCaret(byte[] data, int at) {
    return at + 1 < data.length
        && data[at] == '^'
        && data[at + 1] > 0
        && Character.isLetterOrDigit(data[at + 1]);
  }

  private static boolean isMark(byte b) {
    return b == ' ' || b == '#' || (b >= '0' && b <= '9');
  }

  private static byte indicator(byte b) {
    return b == '#' ? (byte) ' ' : b;
  }
}
