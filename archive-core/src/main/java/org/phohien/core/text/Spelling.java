package org.phohien.core.text;

import java.text.Normalizer;

/**
 * One word in the two forms it is found by.
 *
 * <p>{@code exact} keeps every accent but not its place: small letters, the tone's mark moved to
 * the word's end, so that hoà and hòa, thuỷ and thủy are one word without a table; a lone y after a
 * consonant is i (Mỹ, Mĩ; quý, quí). {@code folded} has no accents at all, and d for đ; of a Hán
 * character it is the usual form (國 for 国). Composed and decomposed input give the same.
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

  /** The word of an exact form, as an index has it. */
  public static Spelling ofExact(String exact) {
    int end = exact.length();
    if (end > 1 && Tone.ofMark(exact.charAt(end - 1)) != Tone.NGANG) {
      end--;
    }
    StringBuilder folded = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      fold(exact.charAt(i), folded);
    }
    return new Spelling(exact, folded.toString());
  }

  /** As one writes it, in small letters: the tone's mark on the vowel that carries it. */
  public String written() {
    int last = exact.length() - 1;
    Tone tone = last < 1 ? Tone.NGANG : Tone.ofMark(exact.charAt(last));
    return tone == Tone.NGANG
        ? exact
        : Keystrokes.withTone(new StringBuilder(exact.substring(0, last)), tone);
  }

  /**
   * Reads one Hán or Nôm character: exact is the form as printed, folded the usual one of its
   * class.
   */
  static Spelling ofCharacter(int character) {
    String exact = of(Character.toString(character)).exact();
    return new Spelling(exact, Character.toString(HanForms.usual(exact.codePointAt(0))));
  }

  private static Spelling ofClean(String word) {
    String cut = cut(word);
    int length = cut.length();
    char[] exact = new char[length + 1];
    Tone tone = Tone.NGANG;
    int tones = 0;
    boolean ascii = true;
    for (int i = 0; i < length; i++) {
      char c = cut.charAt(i);
      Tone here = Letters.tone(c);
      if (here != Tone.NGANG) {
        tone = here;
        tones++;
      }
      exact[i] = Letters.toneless(c);
      ascii &= c < 0x80;
    }
    boolean loneY = endsInLoneY(exact, length);
    if (loneY) {
      exact[length - 1] = 'i';
    }
    if (ascii) {
      String bare = new String(exact, 0, length);
      return new Spelling(bare, bare);
    }
    return new Spelling(exact(cut, exact, tone, tones), folded(cut, loneY));
  }

  private static String exact(String word, char[] toneless, Tone tone, int tones) {
    int length = toneless.length - 1;
    if (tones > 1) {
      // No Vietnamese syllable has two tones: a French word, whose accents keep their places.
      for (int i = 0; i < length; i++) {
        toneless[i] = Character.toLowerCase(word.charAt(i));
      }
    }
    toneless[length] = tone.mark();
    return new String(toneless, 0, tones == 1 ? length + 1 : length);
  }

  private static String folded(String word, boolean loneY) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      fold(word.charAt(i), folded);
    }
    if (loneY) {
      folded.setCharAt(folded.length() - 1, 'i');
    }
    return folded.toString();
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
  private static boolean endsInLoneY(char[] toneless, int length) {
    int last = length - 1;
    if (last < 1 || toneless[last] != 'y') {
      return false;
    }
    boolean qu = last >= 2 && toneless[last - 1] == 'u' && toneless[last - 2] == 'q';
    for (int i = 0; i < (qu ? last - 1 : last); i++) {
      if ("bcdđghklmnpqrstvx".indexOf(toneless[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isPlain(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return c < Letters.LIMIT && (c < '\u0300' || c > '\u036f') && c != '\u00ad';
  }

  /** Whether a char is not simply folded to its bare letter. */
  static boolean isUnusual(char c) {
    return !isPlain(c) || c == 'œ' || c == 'Œ' || c == 'æ' || c == 'Æ' || c == 'ß';
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
