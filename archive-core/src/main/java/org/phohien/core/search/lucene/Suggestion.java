package org.phohien.core.search.lucene;

import java.util.Optional;
import org.phohien.core.text.Tokens;

/**
 * A title, person or place as a term that sorts by its letters without accents and still knows how
 * it is written.
 */
final class Suggestion {

  private static final char BETWEEN = '\0';

  /** Longer texts are no help while typing. */
  private static final int LONGEST = 200;

  private Suggestion() {}

  /** The term of a text; empty when it has no words or is too long to be offered. */
  static Optional<String> term(String text) {
    String key = Tokens.folded(text);
    return key.isEmpty() || text.length() > LONGEST
        ? Optional.empty()
        : Optional.of(key + BETWEEN + text.replace(BETWEEN, ' '));
  }

  /** The text as written. */
  static String text(String term) {
    return term.substring(term.indexOf(BETWEEN) + 1);
  }
}
