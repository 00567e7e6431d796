package org.phohien.core.search.widen;

/** Numbers below a hundred as Hán-Việt words and as characters. */
final class Numerals {

  private static final String[] WORDS = {
    "", "nhất", "nhị", "tam", "tứ", "ngũ", "lục", "thất", "bát", "cửu"
  };
  private static final String CHARACTERS = "一二三四五六七八九";

  private Numerals() {}

  /** 19 is thập cửu, 20 nhị thập. */
  static String words(int number) {
    int tens = number / 10;
    String before = tens > 1 ? WORDS[tens] + " thập" : tens == 1 ? "thập" : "";
    return (before + " " + WORDS[number % 10]).strip();
  }

  /** 19 is 十九, 20 二十. */
  static String characters(int number) {
    int tens = number / 10;
    int ones = number % 10;
    String before = tens > 1 ? CHARACTERS.charAt(tens - 1) + "十" : tens == 1 ? "十" : "";
    return before + (ones == 0 ? "" : CHARACTERS.substring(ones - 1, ones));
  }
}
