package org.phohien.core.search.lucene;

import java.util.Optional;
import java.util.stream.Collectors;
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
    String key = key(text);
    return key.isEmpty() || text.length() > LONGEST
        ? Optional.empty()
        : Optional.of(key + BETWEEN + text.replace(BETWEEN, ' '));
  }

  /** What terms of texts that begin like this begin with. */
  static String key(String text) {
    return Tokens.of(text).stream()
        .filter(t -> t.width() == 1)
        .map(t -> t.spelling().folded())
        .collect(Collectors.joining(" "));
  }

  /** The text as written. */
  static String text(String term) {
    return term.substring(term.indexOf(BETWEEN) + 1);
  }
}
