package org.phohien.core.search.widen;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.SearchQuery;

/** Asks for words also where an engine held them for possible and read something else. */
final class Alternatives {

  private static final float WEIGHT = 0.5f;

  private Alternatives() {}

  /** For each clause that is one phrase, its words side by side. */
  static List<Equivalent> of(SearchQuery query) {
    List<Equivalent> found = new ArrayList<>();
    for (int number = 0; number < query.clauses().size(); number++) {
      Clause clause = query.clauses().get(number);
      Phrase phrase = clause.any().getFirst();
      if (clause.any().size() == 1 && phrase.apart() == 0) {
        found.add(new Equivalent(number, number, phrase.words(), Match.ALTERNATIVE, WEIGHT));
      }
    }
    return found;
  }
}
