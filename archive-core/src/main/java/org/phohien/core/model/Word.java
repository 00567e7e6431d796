package org.phohien.core.model;

import java.text.Normalizer;
import java.util.List;

/**
 * A word as printed, where it stands and how sure the engine is. For Hán-Nôm a word is one
 * character.
 *
 * @param text as printed, NFC, without spaces at its ends, never empty
 * @param box on the page
 * @param sure 0 to 1
 * @param alternatives other readings, the likeliest first
 */
public record Word(String text, Box box, float sure, List<Alternative> alternatives) {

  public Word {
    text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a word has at least one character");
    }
    Sure.check(sure);
    alternatives = List.copyOf(alternatives);
  }

  /** A word without alternatives. */
  public Word(String text, Box box, float sure) {
    this(text, box, sure, List.of());
  }
}
