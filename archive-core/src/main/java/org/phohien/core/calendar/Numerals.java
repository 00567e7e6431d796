package org.phohien.core.calendar;

import java.util.List;

/** Numbers below a hundred in Hán-Việt words or in characters: thập cửu, 二十一. */
final class Numerals {

  private static final List<String> WORDS =
      List.of("nhất", "nhị", "tam", "tứ", "ngũ", "lục", "thất", "bát", "cửu");
  private static final String CHARACTERS = "一二三四五六七八九";

  private Numerals() {}

  /** 0 where the words are no number. */
  static int value(List<Word> words) {
    int tens = 0;
    int ones = 0;
    boolean ten = false;
    for (Word word : words) {
      int digit = digit(word);
      if (word.is("thập", false) || word.is("thập", true) || word.is("十", true)) {
        if (ten) {
          return 0;
        }
        tens = Math.max(1, ones);
        ones = 0;
        ten = true;
      } else if (digit > 0 && ones == 0) {
        ones = digit;
      } else {
        return 0;
      }
    }
    return tens * 10 + ones;
  }

  private static int digit(Word word) {
    for (int i = 0; i < WORDS.size(); i++) {
      if (word.is(WORDS.get(i), true)
          || word.is(WORDS.get(i), false)
          || word.is(CHARACTERS.substring(i, i + 1), true)) {
        return i + 1;
      }
    }
    return 0;
  }
}
