package org.phohien.core.alto;

/** Text made fit for XML 1.0 (clause 2.2, Char): a text layer may hold control characters. */
final class XmlText {

  private XmlText() {}

  static String of(String text) {
    return text.codePoints().allMatch(XmlText::allowed)
        ? text
        : text.codePoints()
            .map(c -> allowed(c) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean allowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
