package org.phohien.core.search.query;

import java.util.List;
import java.util.Map;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.WordPattern;

/**
 * Words that follow each other, some of them with open places: {@code Hưng*}.
 *
 * @param words as typed; of open ones the letters given
 * @param patterns of the open ones, by their place among the words; at least one
 * @param quoted typed in quotation marks
 * @param apart see {@link Phrase#apart}
 */
public record OpenPhrase(
    List<Spelling> words, Map<Integer, WordPattern> patterns, boolean quoted, int apart) {

  public OpenPhrase {
    words = List.copyOf(words);
    patterns = Map.copyOf(patterns);
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("no word is open: " + words);
    }
  }
}
