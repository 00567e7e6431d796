package org.phohien.core.description;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Which characters may leave the house. A record that came with a form feed or half a surrogate
 * pair keeps it in its native form; on the way out it is left off, since one such character makes a
 * whole page of a harvest unreadable.
 */
final class Characters {

  private static final Pattern BREAKS = Pattern.compile("[\t\n\\u2028\\u2029]");

  private static final Pattern STRUCTURE = Pattern.compile("[\\x1D-\\x1F]");

  private Characters() {}

  /** Text for XML 1.0 (production 2): controls but tab and line feed are left off. */
  static String forXml(String text) {
    return keep(text, c -> c == '\t' || c == '\n' || printable(c));
  }

  /** Text for a MARC field: one line, since controls structure the record (ISO 2709, 4.1). */
  static String forMarc(String text) {
    return keep(BREAKS.matcher(text).replaceAll(" "), Characters::printable);
  }

  /**
   * Text of a field on its way into ISO 2709: only what would structure the record becomes blank.
   */
  static String forIso(String text) {
    return STRUCTURE.matcher(text).replaceAll(" ");
  }

  private static boolean printable(int c) {
    return c >= 0x20
        && !(c >= 0x7F && c <= 0x9F)
        && !(c >= 0xD800 && c <= 0xDFFF)
        && c != 0xFFFE
        && c != 0xFFFF;
  }

  private static String keep(String text, IntPredicate allowed) {
    if (text.codePoints().allMatch(allowed)) {
      return text;
    }
    return text.codePoints()
        .filter(allowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
