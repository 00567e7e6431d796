package org.phohien.core.text;

import org.phohien.core.model.Line;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;

/** Tells words from the noise that a machine reads in hatching, stains and halftones. */
public final class Legible {

  private static final String VOWELS = "aeiouy";

  /** Punctuation that stands alone in print: a dash, an ellipsis, an ampersand. */
  private static final String SIGNS = "–—-…&:;.,*§";

  /** Where an engine was less sure of a line, most of it must look like words. */
  private static final double DOUBTFUL = 0.6;

  private Legible() {}

  /** Whether a line is text and not the noise of a stain; characters always are. */
  public static boolean line(Line line) {
    if (line.script() == Script.HAN_NOM) {
      return true;
    }
    double sure = line.words().stream().mapToDouble(Word::sure).average().orElse(0);
    long words = line.words().stream().filter(w -> w.text().length() > 1 && word(w.text())).count();
    return words > 0 && (sure >= DOUBTFUL || words * 2 > line.words().size());
  }

  /**
   * Whether a piece of text between two spaces looks like a word, a number or a sign of any of our
   * languages: letters of one case with a vowel among them, or digits, or characters.
   */
  public static boolean word(String piece) {
    int letters = 0;
    int digits = 0;
    int strange = 0;
    boolean vowel = false;
    boolean mixed = false;
    char before = ' ';
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (Character.isIdeographic(piece.codePointAt(i)) || Character.isSurrogate(c)) {
        return true;
      }
      if (Character.isLetter(c)) {
        letters++;
        vowel |= VOWELS.indexOf(Letters.bare(c)) >= 0;
        mixed |= Character.isUpperCase(c) && Character.isLowerCase(before);
      } else if (Character.isDigit(c)) {
        digits++;
      } else if ("\\_|=~^<>{}#@°“".indexOf(c) >= 0 && i > 0) {
        strange++;
      }
      before = c;
    }
    if (letters == 0 && digits == 0) {
      return (piece.length() == 1 && SIGNS.contains(piece)) || piece.equals("...");
    }
    return strange == 0 && !mixed && (letters == 0 || digits == 0) && (letters == 0 || vowel);
  }
}
