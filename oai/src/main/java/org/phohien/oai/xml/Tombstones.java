package org.phohien.oai.xml;

/**
 * How tombstones are written. The protocol gives a deleted record a header and nothing else, no
 * {@code about} either (2.5.1), so why it was withdrawn stands in the header as a comment: where
 * one record is asked for, and where a person looks. In lists for machines it is left out.
 */
public enum Tombstones {
  BARE,
  WITH_REASON;

  /** A reason as an XML comment, which holds no two hyphens in a row and no control characters. */
  static String comment(String reason) {
    StringBuilder text = new StringBuilder("<!-- ");
    reason.codePoints().filter(Tombstones::isCharacter).forEach(text::appendCodePoint);
    return text.substring(0, 5) + text.substring(5).replaceAll("-(?=-|$)", "\u2010") + " -->";
  }

  /** XML 1.0, 2.2. */
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
