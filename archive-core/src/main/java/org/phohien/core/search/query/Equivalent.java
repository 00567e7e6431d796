package org.phohien.core.search.query;

import java.util.List;
import org.phohien.core.search.Match;
import org.phohien.core.text.Spelling;

/**
 * What also fulfils some neighbouring clauses of a query: 1866 for {@code Tự Đức 19}, which typed
 * without quotation marks is three clauses.
 *
 * @param first clause it stands for, from 0
 * @param last clause it stands for
 * @param words that follow each other; with {@link Match#READING} at least two, and found where
 *     characters are read so
 * @param how it stands to what was typed
 * @param weight of a hit, above 0 and below 1
 */
public record Equivalent(int first, int last, List<Spelling> words, Match how, float weight) {

  public Equivalent {
    words = List.copyOf(words);
    if (first < 0 || last < first || words.isEmpty()) {
      throw new IllegalArgumentException("clauses " + first + "–" + last + ": " + words);
    }
    if (how == Match.READING && words.size() < 2) {
      throw new IllegalArgumentException("one syllable is the reading of too many characters");
    }
  }

  /** Whether it stands for a clause, perhaps among others. */
  public boolean covers(int clause) {
    return first <= clause && clause <= last;
  }
}
