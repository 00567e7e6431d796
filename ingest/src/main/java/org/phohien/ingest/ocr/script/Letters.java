package org.phohien.ingest.ocr.script;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.phohien.core.model.Script;

/** The script of a text, by its letters and its commonest words. */
public final class Letters {

  private static final Pattern WORD = Pattern.compile("\\P{L}+");
  private static final Pattern VIETNAMESE_ONLY =
      Pattern.compile("[đơưăĐƠƯĂ\\x{1EA0}-\\x{1EF9}ịụọạĩũõãỉủỏảéúíóá]");
  private static final Set<String> FRENCH =
      Set.of(
          "le", "la", "les", "des", "du", "de", "et", "en", "un", "une", "est", "dans", "par",
          "pour", "sur", "que", "qui", "au", "aux", "avec", "ce", "ses", "son", "sont", "plus",
          "cette", "ont", "été", "il", "elle", "se", "ne", "pas", "ou", "comme");

  /** So many of all words are such little words in any French text; a third and more as a rule. */
  private static final double FRENCH_PART = 0.25;

  private Letters() {}

  /** The script most of a text is in; Vietnamese where nothing speaks for another. */
  public static Script of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    long han = composed.codePoints().filter(Letters::isHan).count();
    long latin = composed.codePoints().filter(c -> Character.isLetter(c) && !isHan(c)).count();
    if (han > latin / 2) {
      return Script.HAN_NOM;
    }
    return isFrench(composed) ? Script.FRENCH : Script.VIETNAMESE;
  }

  private static boolean isFrench(String text) {
    int words = 0;
    int french = 0;
    int vietnamese = 0;
    for (String word : WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words++;
        french += FRENCH.contains(word) ? 1 : 0;
        vietnamese += VIETNAMESE_ONLY.matcher(word).find() ? 1 : 0;
      }
    }
    return words >= 8 && french > FRENCH_PART * words && vietnamese < 0.4 * words;
  }

  /** Hán-Nôm characters, the private use ones among them. */
  static boolean isHan(int character) {
    return Character.isIdeographic(character)
        || (character >= 0xE000 && character <= 0xF8FF)
        || character >= 0xF0000;
  }
}
