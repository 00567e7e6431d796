package org.phohien.core.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Characters that the Nom Na Tong fonts kept in private use before Unicode had them, and the code
 * points they have since got (Unihan, kIRG_VSource VN-Fxxxx). Texts typed with those fonts are
 * brought to the encoded characters as they come in; what has no code point yet stays as it is.
 */
public final class NomNaTong {

  private static final int PRIVATE_USE = 0xF0000;

  private static final Map<Integer, Integer> ENCODED = table();

  private NomNaTong() {}

  /** The encoded character for one in private use; itself where there is none. */
  public static int encoded(int character) {
    return ENCODED.getOrDefault(character, character);
  }

  /** A text with the characters encoded that are encoded by now. */
  public static String encoded(String text) {
    return text.codePoints().noneMatch(c -> c >= PRIVATE_USE)
        ? text
        : text.codePoints()
            .map(NomNaTong::encoded)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Each with its code point. */
  static Map<Integer, Integer> all() {
    return ENCODED;
  }

  private static Map<Integer, Integer> table() {
    Map<Integer, Integer> encoded = new HashMap<>();
    for (String line : Tables.lines("nom-na-tong.txt")) {
      int first = line.codePointAt(0);
      encoded.put(first, line.codePointAt(Character.charCount(first)));
    }
    return Map.copyOf(encoded);
  }
}
