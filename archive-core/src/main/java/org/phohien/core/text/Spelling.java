package org.phohien.core.text;

import java.text.Normalizer;

/**
 * One word in the two forms it is found by.
 *
 * <p>{@code exact} keeps every accent but not its place: small letters, the tone's mark moved to
 * the word's end, so that hoà and hòa, thuỷ and thủy are one word without a table; a lone y after a
 * consonant is i (Mỹ, Mĩ; quý, quí). {@code folded} has no accents at all, and d for đ. Composed
 * and decomposed input give the same.
 *
 * @param exact not in NFC: the tone's mark is the last character
 * @param folded letters, digits and characters without marks
 */
public record Spelling(String exact, String folded) {

  /** Terms longer than this are no words; what follows is left out of the term. */
  static final int LONGEST = 100;

  /** Reads a word without spaces or punctuation; format characters in it are passed over. */
  public static Spelling of(String word) {
    return ofClean(isPlain(word) ? word : compose(word));
  }

  private static Spelling ofClean(String word) {
    String cut = cut(word);
    int length = cut.length();
    StringBuilder exact = new StringBuilder(length + 1);
    StringBuilder folded = new StringBuilder(length);
    Tone tone = Tone.NGANG;
    int tones = 0;
    for (int i = 0; i < length; i++) {
      char c = cut.charAt(i);
      Tone here = Letters.tone(c);
      if (here != Tone.NGANG) {
        tone = here;
        tones++;
      }
      exact.append(Letters.toneless(c));
      fold(c, folded);
    }
    if (endsInLoneY(exact)) {
      exact.setCharAt(length - 1, 'i');
      folded.setCharAt(folded.length() - 1, 'i');
    }
    if (tones == 1) {
      exact.append(tone.mark());
    } else if (tones > 1) {
      // No Vietnamese syllable has two tones: a French word, whose accents keep their places.
      exact.setLength(0);
      cut.chars().forEach(c -> exact.append(Character.toLowerCase((char) c)));
    }
    return new Spelling(exact.toString(), folded.toString());
  }

  /** Whether the word says more than its folded form. */
  public boolean accented() {
    return !exact.equals(folded);
  }

  private static void fold(char c, StringBuilder to) {
    switch (c) {
      case 'œ', 'Œ' -> to.append("oe");
      case 'æ', 'Æ' -> to.append("ae");
      case 'ß' -> to.append("ss");
      default -> to.append(Letters.bare(c));
    }
  }

  /** hy, ky, ly, my, sy, ty, quy …: y as the whole rhyme; not uy, whose thuý is not thúi. */
  private static boolean endsInLoneY(CharSequence toneless) {
    int last = toneless.length() - 1;
    if (last < 1 || toneless.charAt(last) != 'y') {
      return false;
    }
    int onset = last;
    if (last >= 2 && toneless.charAt(last - 1) == 'u' && toneless.charAt(last - 2) == 'q') {
      onset = last - 1;
    }
    for (int i = 0; i < onset; i++) {
      if ("bcdđghklmnpqrstvx".indexOf(toneless.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= Letters.LIMIT || (c >= '\u0300' && c <= '\u036f') || c == '\u00ad') {
        return false;
      }
    }
    return true;
  }

  private static String compose(String word) {
    StringBuilder clean = new StringBuilder(word.length());
    word.codePoints().filter(c -> !Han.isIgnorable(c)).forEach(clean::appendCodePoint);
    String composed = Normalizer.normalize(clean, Normalizer.Form.NFC);
    StringBuilder narrow = new StringBuilder(composed.length());
    composed.codePoints().forEach(c -> narrow.append(usual(c)));
    return narrow.toString();
  }

  /**
   * Full-width letters from East Asian keyboards and ligatures from print are the usual letters.
   */
  private static String usual(int c) {
    String character = Character.toString(c);
    return (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0xFB00 && c <= 0xFB06)
        ? Normalizer.normalize(character, Normalizer.Form.NFKC)
        : character;
  }

  private static String cut(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    return word.substring(
        0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }
}
