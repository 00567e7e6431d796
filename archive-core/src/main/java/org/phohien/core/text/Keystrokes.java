package org.phohien.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Vietnamese typed without a Vietnamese keyboard driver: Telex ({@code huwng yeen}) and VNI
 * ({@code hu7ng ye6n}) keystrokes that stand as they were struck.
 */
public final class Keystrokes {

  private static final String VOWELS = "aeiouyăâêôơư";

  private Keystrokes() {}

  /**
   * The text meant by keystrokes.
   *
   * @return empty unless at least one word changes and every changed word is a Vietnamese syllable;
   *     words that are none stay as typed
   */
  public static Optional<String> read(String typed) {
    List<String> words = new ArrayList<>();
    boolean changed = false;
    for (String word : typed.strip().split("\\s+", -1)) {
      Optional<String> meant = word(word);
      changed |= meant.isPresent();
      words.add(meant.orElse(word));
    }
    return changed ? Optional.of(String.join(" ", words)) : Optional.empty();
  }

  private static Optional<String> word(String typed) {
    if (typed.chars().anyMatch(c -> c >= 0x80 || !Character.isLetterOrDigit(c))) {
      return Optional.empty();
    }
    boolean digits = typed.chars().anyMatch(Character::isDigit);
    String read = digits ? vni(typed) : telex(typed);
    return !read.equals(typed) && Syllable.isOne(read) ? Optional.of(read) : Optional.empty();
  }

  private static String telex(String typed) {
    StringBuilder word = new StringBuilder();
    Tone tone = Tone.NGANG;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      char small = Character.toLowerCase(c);
      Tone struck = i == 0 || !hasVowel(word) ? Tone.NGANG : telexTone(small);
      if (struck != Tone.NGANG) {
        tone = struck;
      } else if (!marked(word, small)) {
        word.append(c);
      }
    }
    return withTone(word, tone);
  }

  private static Tone telexTone(char c) {
    return switch (c) {
      case 's' -> Tone.SAC;
      case 'f' -> Tone.HUYEN;
      case 'r' -> Tone.HOI;
      case 'x' -> Tone.NGA;
      case 'j' -> Tone.NANG;
      default -> Tone.NGANG;
    };
  }

  /** Whether a keystroke marks a letter before it: a second a, e, o, d, or w. */
  private static boolean marked(StringBuilder word, char key) {
    return switch (key) {
      case 'a' -> mark(word, 'a', 'â');
      case 'e' -> mark(word, 'e', 'ê');
      case 'o' -> mark(word, 'o', 'ô');
      case 'd' -> mark(word, 'd', 'đ');
      case 'w' -> horn(word) || mark(word, 'a', 'ă');
      default -> false;
    };
  }

  private static String vni(String typed) {
    StringBuilder word = new StringBuilder();
    Tone tone = Tone.NGANG;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (!Character.isDigit(c)) {
        word.append(c);
      } else if (c >= '1' && c <= '5') {
        tone = vniTone(c);
      } else if (!vniMark(word, c)) {
        return typed;
      }
    }
    return withTone(word, tone);
  }

  private static Tone vniTone(char digit) {
    return switch (digit) {
      case '1' -> Tone.SAC;
      case '2' -> Tone.HUYEN;
      case '3' -> Tone.HOI;
      case '4' -> Tone.NGA;
      default -> Tone.NANG;
    };
  }

  private static boolean vniMark(StringBuilder word, char digit) {
    return switch (digit) {
      case '6' -> mark(word, 'a', 'â') || mark(word, 'e', 'ê') || mark(word, 'o', 'ô');
      case '7' -> horn(word);
      case '8' -> mark(word, 'a', 'ă');
      case '9' -> mark(word, 'd', 'đ');
      default -> false;
    };
  }

  /** uo is ươ as one; else the last u or o. */
  private static boolean horn(StringBuilder word) {
    int last = word.length() - 1;
    for (int i = last; i >= 0; i--) {
      char c = Character.toLowerCase(word.charAt(i));
      if (c == 'o' && i > 0 && Character.toLowerCase(word.charAt(i - 1)) == 'u') {
        replace(word, i - 1, 'ư');
        replace(word, i, 'ơ');
        return true;
      }
      if (c == 'u' || c == 'o') {
        replace(word, i, c == 'u' ? 'ư' : 'ơ');
        return true;
      }
    }
    return false;
  }

  private static boolean mark(StringBuilder word, char from, char to) {
    for (int i = word.length() - 1; i >= 0; i--) {
      if (Character.toLowerCase(word.charAt(i)) == from) {
        replace(word, i, to);
        return true;
      }
    }
    return false;
  }

  private static void replace(StringBuilder word, int at, char small) {
    boolean capital = Character.isUpperCase(word.charAt(at));
    word.setCharAt(at, capital ? Character.toUpperCase(small) : small);
  }

  private static boolean hasVowel(StringBuilder word) {
    return word.chars().anyMatch(c -> VOWELS.indexOf(Character.toLowerCase(c)) >= 0);
  }

  /** Puts the tone on the vowel that carries it: a marked one, else the one before the last. */
  static String withTone(StringBuilder word, Tone tone) {
    if (tone == Tone.NGANG) {
      return word.toString();
    }
    int at = carrier(word);
    if (at < 0) {
      return word.toString();
    }
    return java.text.Normalizer.normalize(
        word.substring(0, at + 1) + tone.mark() + word.substring(at + 1),
        java.text.Normalizer.Form.NFC);
  }

  private static int carrier(StringBuilder word) {
    List<Integer> vowels = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      boolean onset =
          (c == 'u' && i > 0 && Character.toLowerCase(word.charAt(i - 1)) == 'q')
              || (c == 'i'
                  && i == 1
                  && Character.toLowerCase(word.charAt(0)) == 'g'
                  && word.length() > 2
                  && VOWELS.indexOf(Character.toLowerCase(word.charAt(2))) >= 0);
      if (VOWELS.indexOf(c) >= 0 && !onset) {
        vowels.add(i);
      }
    }
    for (int i = vowels.size() - 1; i >= 0; i--) {
      if ("ăâêôơư".indexOf(Character.toLowerCase(word.charAt(vowels.get(i)))) >= 0) {
        return vowels.get(i);
      }
    }
    if (vowels.isEmpty()) {
      return -1;
    }
    boolean closed = vowels.getLast() < word.length() - 1;
    return vowels.size() == 1 || closed ? vowels.getLast() : vowels.get(vowels.size() - 2);
  }
}
