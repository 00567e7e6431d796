package org.phohien.core.text;

import java.util.Locale;

/**
 * How unlikely a text is as Vietnamese print, in nats: the letters by their frequency, and words
 * with marks by whether they can be syllables.
 */
final class Likelihood {

  /** Small letters with marks, the most frequent first; counted in 100,000 letters of titles. */
  private static final String BY_FREQUENCY =
      "áđàệưếậôảạíìớơêốọềộịữểâựụấờứủăầửýởợóổồỹừắẫùúẩĩòãằỏặéễỷỗỉũèỳẳẹẻõỡẽẵỵ";

  private static final double PLAIN = 3.2;
  private static final double MOST_FREQUENT = 4.5;
  private static final double PER_RANK = 0.08;

  /** A letter of another language, or a sign that no plain keyboard has. */
  private static final double FOREIGN = 11;

  /** A byte without a meaning. */
  private static final double UNKNOWN = 16;

  /** What old programs set for quotation marks, dashes and fixed spaces. */
  private static final String PUNCTUATION = "\u00a0‘’“”–—…";

  private static final String FRENCH_LETTERS = "àâæçèéêëîïôùûü";

  private static final double NO_SYLLABLE = 8;

  /** A French title is rarer than a Vietnamese one, but no accident. */
  private static final double FRENCH_WORD = 1;

  private static final double CAPITAL_INSIDE = 5;

  private Likelihood() {}

  static double cost(String text) {
    double cost = 0;
    int word = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && belongs(text.charAt(i));
      if (i < text.length()) {
        cost += cost(text.charAt(i));
      }
      if (letter && word < 0) {
        word = i;
      } else if (!letter && word >= 0) {
        cost += wordCost(text.substring(word, i));
        word = -1;
      }
    }
    return cost;
  }

  private static boolean belongs(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static double cost(char c) {
    if (c < 0x80 || PUNCTUATION.indexOf(c) >= 0) {
      return PLAIN;
    }
    if (c == '\ufffd') {
      return UNKNOWN;
    }
    int rank = BY_FREQUENCY.indexOf(Character.toLowerCase(c));
    return rank < 0 ? FOREIGN : MOST_FREQUENT + PER_RANK * rank;
  }

  private static double wordCost(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return 0;
    }
    double cost = isSyllable(word) ? 0 : isFrench(word) ? FRENCH_WORD : NO_SYLLABLE;
    boolean small = word.chars().anyMatch(Character::isLowerCase);
    boolean capitalInside = word.chars().skip(1).anyMatch(Character::isUpperCase);
    return small && capitalInside ? cost + CAPITAL_INSIDE : cost;
  }

  /** Syllables that end in c, ch, p or t have one of two tones. */
  private static boolean isSyllable(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean stopped = small.endsWith("ch") || "cpt".indexOf(small.charAt(small.length() - 1)) >= 0;
    return Syllable.isOne(word)
        && (!stopped
            || small
                .chars()
                .mapToObj(c -> Letters.tone((char) c))
                .noneMatch(tone -> tone == Tone.HUYEN || tone == Tone.HOI || tone == Tone.NGA));
  }

  private static boolean isFrench(String word) {
    return word.toLowerCase(Locale.ROOT)
        .chars()
        .allMatch(c -> c < 0x80 || FRENCH_LETTERS.indexOf(c) >= 0);
  }
}
