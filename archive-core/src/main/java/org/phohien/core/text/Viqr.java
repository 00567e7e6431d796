package org.phohien.core.text;

import java.text.Normalizer;

/**
 * Vietnamese spelt in ASCII (RFC 1456, VIQR): {@code Hu+ng Ye^n}, {@code ddi.a chi'}. Full stops
 * and question marks are signs of tone as well, so what stands at the end of a word is weighed: a
 * word has one tone, and behind a sentence follows a capital or nothing.
 */
final class Viqr {

  private static final String VOWELS = "aeiouyAEIOUY";
  private static final String TONES = "`?~'.";
  private static final String TONE_MARKS = "\u0300\u0309\u0303\u0301\u0323";

  private final String text;
  private final StringBuilder read = new StringBuilder();
  private boolean toned;
  private int at;

  private Viqr(String text) {
    this.text = text;
  }

  /** The text in letters, NFC. */
  static String read(String text) {
    return new Viqr(text).read();
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        read.append(text.charAt(at + 1)); // what follows is itself
        at += 2;
      } else if (isDyet(c)) {
        read.append(c == 'd' ? 'đ' : 'Đ');
        at += 2;
      } else if (VOWELS.indexOf(c) >= 0) {
        vowel(c);
      } else {
        toned &= Character.isLetter(c);
        read.append(c);
        at++;
      }
    }
    return Normalizer.normalize(read, Normalizer.Form.NFC);
  }

  private boolean isDyet(char c) {
    return (c == 'd' || c == 'D') && Character.toLowerCase(next(1)) == 'd';
  }

  private void vowel(char c) {
    read.append(c);
    at++;
    char mark = next(0);
    String shaped = shape(Character.toLowerCase(c), mark);
    if (!shaped.isEmpty()) {
      read.append(shaped);
      at++;
    }
    int tone = TONES.indexOf(next(0));
    if (tone >= 0 && at < text.length() && isTone(next(0))) {
      read.append(TONE_MARKS.charAt(tone));
      toned = true;
      at++;
    }
  }

  /** The mark that makes ă, â, ê, ô, ơ, ư; empty where there is none. */
  private static String shape(char vowel, char mark) {
    return switch (mark) {
      case '(' -> vowel == 'a' ? "\u0306" : "";
      case '^' -> "aeo".indexOf(vowel) >= 0 ? "\u0302" : "";
      case '+', '*' -> "ou".indexOf(vowel) >= 0 ? "\u031b" : "";
      default -> "";
    };
  }

  private boolean isTone(char sign) {
    if (toned) {
      return false;
    }
    char after = next(1);
    if (Character.isLetter(after) || "`~".indexOf(sign) >= 0) {
      return true;
    }
    if (sign == '\'') {
      return true;
    }
    boolean ends = after == 0 || (Character.isWhitespace(after) && !goesOn());
    return !ends;
  }

  /** Whether a small letter follows behind the blanks: then the sentence is not over. */
  private boolean goesOn() {
    int i = at + 1;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && Character.isLowerCase(text.charAt(i));
  }

  private char next(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }
}
