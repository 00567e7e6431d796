package org.phohien.core.search.widen;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Spelling;

/**
 * Neighbouring words of a query, each with the clause it belongs to; alternatives ({@code a OR b})
 * and words that may stand apart end a run.
 *
 * @param words as typed
 * @param clauses the clause of each
 * @param accented accents were typed in the query, so each word counts as typed
 */
record Run(List<Spelling> words, List<Integer> clauses, boolean accented) {

  Run {
    words = List.copyOf(words);
    clauses = List.copyOf(clauses);
  }

  /** The runs of a query, in its order. */
  static List<Run> of(SearchQuery query) {
    List<Run> runs = new ArrayList<>();
    List<Spelling> words = new ArrayList<>();
    List<Integer> clauses = new ArrayList<>();
    for (int number = 0; number < query.clauses().size(); number++) {
      Clause clause = query.clauses().get(number);
      if (clause.any().size() > 1 || clause.any().getFirst().apart() > 0) {
        runs.add(new Run(words, clauses, query.accented()));
        words.clear();
        clauses.clear();
      } else {
        Phrase phrase = clause.any().getFirst();
        words.addAll(phrase.words());
        clauses.addAll(java.util.Collections.nCopies(phrase.words().size(), number));
      }
    }
    runs.add(new Run(words, clauses, query.accented()));
    return runs;
  }

  int size() {
    return words.size();
  }

  Spelling word(int at) {
    return words.get(at);
  }

  /** Whether some words stand at a place, accents counting if any were typed. */
  boolean has(int at, List<Spelling> wanted) {
    if (at + wanted.size() > size()) {
      return false;
    }
    for (int n = 0; n < wanted.size(); n++) {
      if (!same(words.get(at + n), wanted.get(n))) {
        return false;
      }
    }
    return true;
  }

  private boolean same(Spelling typed, Spelling wanted) {
    return accented ? typed.exact().equals(wanted.exact()) : typed.folded().equals(wanted.folded());
  }

  /** Whether words from one place up to another are whole clauses, so that others may stand in. */
  boolean isWhole(int from, int to) {
    boolean begins = from == 0 || !clauses.get(from - 1).equals(clauses.get(from));
    boolean ends = to == size() || !clauses.get(to - 1).equals(clauses.get(to));
    return begins && ends;
  }

  /** Other words for those from one place up to another. */
  Equivalent equivalent(int from, int to, List<Spelling> other, Match how, float weight) {
    return new Equivalent(clauses.get(from), clauses.get(to - 1), other, how, weight);
  }
}
