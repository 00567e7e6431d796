package org.phohien.core.union;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as it is compared: two cataloguers seldom agree on accents, case and punctuation. */
final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}])\\d+");

  /** Roman numbers from two up stand for volumes; a lone i or v may be anything. */
  private static final Pattern ROMAN = Pattern.compile("\\b(?:i{2,3}|iv|vi{1,3}|ix|xi{0,3})\\b");

  private Folded() {}

  /** Small letters without marks, words parted by one space; đ is a d. */
  static String text(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("")
            .replace('đ', 'd');
    return NOISE.matcher(plain).replaceAll(" ").strip();
  }

  /** The same with its accents: what tells đất from đạt. */
  static String accented(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    return NOISE.matcher(plain).replaceAll(" ").strip();
  }

  /** The words of folded text; a Chinese character is a word. */
  static Set<String> words(String folded) {
    return Arrays.stream(folded.replaceAll("(\\p{IsHan})", " $1 ").split(" ", -1))
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A title: folded, with Roman numbers as digits, since one house writes Tập II and another Tập 2.
   * A syllable that looks like one becomes a number, too, on both sides alike.
   */
  static String title(String text) {
    return ROMAN.matcher(text(text)).replaceAll(r -> roman(r.group()));
  }

  /** The numbers in a folded title: volumes, issues, years. */
  static List<String> numbers(String title) {
    return NUMBER
        .matcher(title)
        .results()
        .map(r -> r.group().replaceFirst("^0+(?=.)", ""))
        .sorted()
        .toList();
  }

  private static String roman(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int here = digit(text.charAt(i));
      int next = i + 1 < text.length() ? digit(text.charAt(i + 1)) : 0;
      sum += here < next ? -here : here;
    }
    return Integer.toString(sum);
  }

  private static int digit(char c) {
    return switch (c) {
      case 'i' -> 1;
      case 'v' -> 5;
      default -> 10;
    };
  }
}
