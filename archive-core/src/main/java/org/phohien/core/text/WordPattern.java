package org.phohien.core.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A word with open places: {@code *} stands for any letters, also none, {@code ?} for one.
 *
 * <p>It is compared by going through letter by letter and at most back to the last {@code *}, so no
 * pattern takes longer than its length times that of the word; automata made of patterns can grow
 * without bound.
 *
 * @param typed as typed, composed
 * @param exact its small letters without tone, and the signs
 * @param folded the same without any accent
 * @param tone a word must have; empty where no vowel was typed, so that any may stand there
 */
public record WordPattern(String typed, String exact, String folded, Optional<Tone> tone) {

  private static final String VOWELS = "aeiouyăâêôơư";

  /** Reads a word with signs; several {@code *} side by side are one. */
  public static WordPattern of(String word) {
    String typed = Normalizer.normalize(word, Normalizer.Form.NFC).replaceAll("\\*{2,}", "*");
    StringBuilder exact = new StringBuilder();
    StringBuilder folded = new StringBuilder();
    Tone tone = Tone.NGANG;
    boolean vowel = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      Tone here = Letters.tone(c);
      tone = here == Tone.NGANG ? tone : here;
      exact.append(Letters.toneless(c));
      folded.append(Letters.bare(c));
      vowel |= VOWELS.indexOf(Letters.toneless(c)) >= 0;
    }
    return new WordPattern(
        typed,
        exact.toString(),
        folded.toString(),
        vowel || tone != Tone.NGANG ? Optional.of(tone) : Optional.empty());
  }

  /** Whether a character is one of the two signs. */
  public static boolean isSign(char c) {
    return c == '*' || c == '?';
  }

  /** How many letters are given. */
  public int letters() {
    return (int) folded.chars().filter(c -> !isSign((char) c)).count();
  }

  /** The word its letters make without the signs. */
  public Spelling stem() {
    return Spelling.of(typed.replace("*", "").replace("?", ""));
  }

  /** Whether its only sign is a {@code *} at the end. */
  public boolean isPrefix() {
    return folded.indexOf('?') < 0 && folded.indexOf('*') == folded.length() - 1;
  }

  /** What every word without accents that fits begins with. */
  public String foldedStart() {
    return start(folded);
  }

  /** What every word with accents that fits begins with, see {@link Spelling#exact}. */
  public String exactStart() {
    return start(exact);
  }

  /** Whether a word without accents fits. */
  public boolean fitsFolded(String word) {
    return fits(folded, word);
  }

  /**
   * Whether a word with accents fits, as in {@link Spelling#exact}. A word of two tones, a French
   * one, is found without accents only.
   */
  public boolean fitsExact(String word) {
    Tone last = word.isEmpty() ? Tone.NGANG : Tone.ofMark(word.charAt(word.length() - 1));
    boolean right = tone.isEmpty() || tone.get() == last;
    return right && fits(exact, last == Tone.NGANG ? word : word.substring(0, word.length() - 1));
  }

  private static String start(String pattern) {
    int end = 0;
    while (end < pattern.length() && !isSign(pattern.charAt(end))) {
      end++;
    }
    return pattern.substring(0, end);
  }

  private static boolean fits(String pattern, String word) {
    int p = 0;
    int w = 0;
    int star = -1;
    int from = 0;
    while (w < word.length()) {
      char sign = p < pattern.length() ? pattern.charAt(p) : '\0';
      if (sign == '*') {
        star = p++;
        from = w;
      } else if (sign == '?' || (p < pattern.length() && sign == word.charAt(w))) {
        p++;
        w++;
      } else if (star >= 0) {
        p = star + 1;
        w = ++from;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
