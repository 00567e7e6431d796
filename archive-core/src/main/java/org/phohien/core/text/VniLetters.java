package org.phohien.core.text;

import java.util.Map;

/**
 * The bytes of VNI for Windows: some are letters, the others are marks that follow their letter, a
 * vowel's own mark and its tone in one. Capitals take the same marks 32 places lower.
 */
final class VniLetters {

  private static final char CIRCUMFLEX = '\u0302';
  private static final char BREVE = '\u0306';

  private static final Map<Integer, String> MARKS =
      Map.ofEntries(
          Map.entry(0xf8, tone(Tone.HUYEN)),
          Map.entry(0xfb, tone(Tone.HOI)),
          Map.entry(0xf5, tone(Tone.NGA)),
          Map.entry(0xf9, tone(Tone.SAC)),
          Map.entry(0xef, tone(Tone.NANG)),
          Map.entry(0xe2, String.valueOf(CIRCUMFLEX)),
          Map.entry(0xe0, CIRCUMFLEX + tone(Tone.HUYEN)),
          Map.entry(0xe5, CIRCUMFLEX + tone(Tone.HOI)),
          Map.entry(0xe3, CIRCUMFLEX + tone(Tone.NGA)),
          Map.entry(0xe1, CIRCUMFLEX + tone(Tone.SAC)),
          Map.entry(0xe4, CIRCUMFLEX + tone(Tone.NANG)),
          Map.entry(0xea, String.valueOf(BREVE)),
          Map.entry(0xe8, BREVE + tone(Tone.HUYEN)),
          Map.entry(0xfa, BREVE + tone(Tone.HOI)),
          Map.entry(0xfc, BREVE + tone(Tone.NGA)),
          Map.entry(0xe9, BREVE + tone(Tone.SAC)),
          Map.entry(0xeb, BREVE + tone(Tone.NANG)));

  private static final Map<Integer, String> LETTERS =
      Map.of(
          0xf4, "ơ", 0xf6, "ư", 0xf1, "đ", 0xed, "í", 0xec, "ì", 0xe6, "ỉ", 0xf3, "ĩ", 0xf2, "ị",
          0xee, "ỵ");

  private VniLetters() {}

  /**
   * A letter, or the marks for the letter before.
   *
   * @param code 0x80 to 0xFF
   */
  static String read(int code) {
    int small = code < 0xe0 && code >= 0xc0 ? code + 0x20 : code;
    String marks = MARKS.get(small);
    if (marks != null) {
      return marks;
    }
    String letter = LETTERS.getOrDefault(small, "\ufffd");
    return small == code ? letter : letter.toUpperCase(java.util.Locale.ROOT);
  }

  private static String tone(Tone tone) {
    return String.valueOf(tone.mark());
  }
}
