package org.phohien.core.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts back the ư that programs dropped: in TCVN3 it is the soft hyphen. Only where a text has none
 * at all, in words that are no syllables without it and are one with it in a single place: {@code
 * Hng} is Hưng, {@code trờng} trường; {@code xa} may be xa or xưa, and stays.
 */
final class LostLetters {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private LostLetters() {}

  static String restored(String text) {
    if (text.toLowerCase(Locale.ROOT).codePoints().anyMatch(LostLetters::isU)) {
      return text;
    }
    return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
  }

  private static boolean isU(int c) {
    return "ưừứửữự".indexOf(c) >= 0;
  }

  private static String word(String word) {
    if (Syllable.isOne(word) || word.length() < 3 || word.equals(word.toUpperCase(Locale.ROOT))) {
      return word;
    }
    String found = word;
    // never at the end: th. and ng. are abbreviations
    for (int i = 1; i < word.length(); i++) {
      String tried = word.substring(0, i) + 'ư' + word.substring(i);
      if (Syllable.isOne(tried)) {
        if (!found.equals(word)) {
          return word;
        }
        found = tried;
      }
    }
    return found;
  }
}
