package org.phohien.core.calendar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word with its place in a text; each Hán character is one.
 *
 * @param text NFC, small letters
 */
record Word(String text, int from, int to) {

  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new Word(small(word.group()), word.start(), word.end()));
    }
    return words;
  }

  boolean accented() {
    return !folded(text).equals(text);
  }

  /** Whether it is another, whose accents may be left out unless they count. */
  boolean is(String other, boolean accentsCount) {
    String wanted = small(other);
    return accentsCount ? text.equals(wanted) : text.equals(folded(wanted));
  }

  private static String small(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }
}
