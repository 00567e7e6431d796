package org.phohien.core.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Spelling;

/**
 * What comes first among what fits: pages with the words as typed, if accents were typed, before
 * all others (a step in the score that no sum of the rest reaches); within that the usual weights,
 * with neighbours as typed and words of titles counting more.
 */
final class Ranking {

  /** Higher than the sum of all other scores of a query of 64 words can come to. */
  private static final float EXACT_STEP = 4096;

  private static final float PAIR = 2;

  /** Look-alikes of a word that are looked for beside those of its neighbour. */
  private static final int NEAREST = 5;

  private static final float TITLE = 4;

  /** Words looked for in titles beside pages: forms of an open word are many. */
  private static final int MOST_IN_TITLE = 64;

  private final Phrases phrases;
  private final SearchQuery query;
  private final BooleanQuery.Builder all;

  /**
   * @param all what fits; what ranks is added to it
   */
  Ranking(Phrases phrases, SearchQuery query, BooleanQuery.Builder all) {
    this.phrases = phrases;
    this.query = query;
    this.all = all;
  }

  /** Adds what ranks. */
  void add() {
    query.words().distinct().limit(MOST_IN_TITLE).forEach(this::title);
    if (query.accented()) {
      exact();
    }
    neighbours().forEach(pair -> better(pair, PAIR));
  }

  /**
   * Adds what ranks where guesses count, too: first what fits without them, then look-alikes side
   * by side.
   *
   * @param strict what fits without guesses
   */
  void sureFirst(Query strict) {
    step(strict, 2 * EXACT_STEP);
    for (int clause = 0; clause + 1 < query.clauses().size(); clause++) {
      for (Equivalent here : forms(clause)) {
        for (Equivalent next : forms(clause + 1)) {
          float weight = 4 * PAIR * here.weight() * next.weight();
          step(phrases.pair(here.words().getFirst(), next.words().getFirst()), weight);
        }
      }
    }
  }

  private void title(Spelling word) {
    better(phrases.title(word), TITLE);
  }

  private void better(Query query, float by) {
    if (!(query instanceof MatchNoDocsQuery)) {
      all.add(new BoostQuery(query, by), Occur.SHOULD);
    }
  }

  private void step(Query query, float by) {
    if (!(query instanceof MatchNoDocsQuery)) {
      all.add(new BoostQuery(new ConstantScoreQuery(query), by), Occur.SHOULD);
    }
  }

  /** A clause of one word as typed, and its nearest look-alikes. */
  private List<Equivalent> forms(int clause) {
    List<Phrase> typed = query.clauses().get(clause).any();
    if (typed.size() > 1 || typed.getFirst().words().size() > 1) {
      return List.of();
    }
    List<Equivalent> forms = new ArrayList<>();
    forms.add(new Equivalent(clause, clause, typed.getFirst().words(), Match.TYPED, 1));
    query.equivalents().stream()
        .filter(e -> e.how() == Match.SIMILAR && e.covers(clause))
        .limit(NEAREST)
        .forEach(forms::add);
    return forms;
  }

  private void exact() {
    int typed = query.clauses().stream().mapToInt(c -> c.forms() ? 1 : c.any().size()).sum();
    float step = EXACT_STEP / typed;
    for (Clause clause : query.clauses()) {
      BooleanQuery.Builder forms = new BooleanQuery.Builder();
      for (Phrase phrase : clause.any()) {
        if (clause.forms()) {
          forms.add(phrases.exact(phrase), Occur.SHOULD);
        } else {
          step(phrases.exact(phrase), step);
        }
      }
      if (clause.forms()) {
        step(forms.build(), step);
      }
    }
    // Characters read with the accents typed are as near as letters are.
    for (Equivalent other : query.equivalents()) {
      if (other.how() == Match.READING) {
        step(phrases.read(other.words(), true), step * (other.last() - other.first() + 1));
      }
    }
  }

  /** Words typed side by side, over the borders of clauses of one word. */
  private List<Query> neighbours() {
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < query.clauses().size(); i++) {
      List<Phrase> here = query.clauses().get(i).any();
      List<Phrase> next = query.clauses().get(i + 1).any();
      if (here.size() == 1 && next.size() == 1) {
        Spelling first = here.getFirst().words().getLast();
        pairs.add(phrases.pair(first, next.getFirst().words().getFirst()));
      }
    }
    return pairs.stream().distinct().toList();
  }
}
