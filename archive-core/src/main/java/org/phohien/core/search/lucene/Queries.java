package org.phohien.core.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.phohien.core.access.Access;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Rights;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.SearchQuery;

/**
 * What a query means, in Lucene's terms. What fits is decided without accents; what comes first, by
 * {@link Ranking}. One for all turns of a reader's question.
 */
final class Queries {

  private final Phrases phrases;

  Queries(KnownTerms terms) {
    this.phrases = new Phrases(terms);
  }

  /** What fits a query, as far as the viewer may find it. */
  Query of(SearchQuery query, Viewer viewer) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (query.asksDescriptions()) {
      all.add(Descriptions.all(), Occur.FILTER);
    } else if (query.clauses().isEmpty()) {
      return new MatchNoDocsQuery("no words");
    } else {
      if (!clauses(query, all)) {
        return KnownTerms.NOTHING;
      }
      Ranking ranking = new Ranking(phrases, query, all);
      if (query.equivalents().stream().anyMatch(other -> other.how().isGuess())) {
        ranking.sureFirst(strict(query));
      }
      ranking.add();
    }
    query.excluded().forEach(clause -> all.add(phrases.folded(clause), Occur.MUST_NOT));
    Descriptions.restrict(query, all);
    return all.add(visible(viewer), Occur.FILTER).build();
  }

  /** The same, within the documents that have a term. */
  static Query within(Term where, Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(where), Occur.FILTER)
        .build();
  }

  /** The same without the documents that have a term. */
  static Query without(Term where, Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(where), Occur.MUST_NOT)
        .build();
  }

  /** A page, if the viewer may find it. */
  static Query page(PageId page, Viewer viewer) {
    return within(new Term(Fields.PAGE, page.toString()), visible(viewer));
  }

  private static Query visible(Viewer viewer) {
    List<BytesRef> levels =
        Arrays.stream(Rights.Access.values())
            .filter(access -> Access.mayView(viewer, access))
            .map(access -> new BytesRef(access.name()))
            .toList();
    return levels.size() == 1
        ? new TermQuery(new Term(Fields.SEE, levels.getFirst()))
        : new TermInSetQuery(Fields.SEE, levels);
  }

  /** What fits without guesses. */
  private Query strict(SearchQuery query) {
    List<Equivalent> sure = query.equivalents().stream().filter(e -> !e.how().isGuess()).toList();
    BooleanQuery.Builder strict = new BooleanQuery.Builder();
    return clauses(query.with(sure), strict) ? strict.build() : KnownTerms.NOTHING;
  }

  /** Adds what a page must have; false where the index has no such page. */
  private boolean clauses(SearchQuery query, BooleanQuery.Builder all) {
    List<Query> others = query.equivalents().stream().map(e -> other(e, query.accented())).toList();
    List<Query> clauses = new ArrayList<>();
    for (int clause = 0; clause < query.clauses().size(); clause++) {
      Query one = clause(query, clause, others);
      if (!(one instanceof MatchNoDocsQuery)) {
        clauses.add(one);
      }
    }
    if (clauses.size() < query.atLeast()) {
      return false;
    }
    if (clauses.size() == query.atLeast()) {
      clauses.forEach(clause -> all.add(clause, Occur.MUST));
      return true;
    }
    BooleanQuery.Builder enough = new BooleanQuery.Builder();
    clauses.forEach(clause -> enough.add(clause, Occur.SHOULD));
    all.add(enough.setMinimumNumberShouldMatch(query.atLeast()).build(), Occur.MUST);
    return true;
  }

  /** A clause as typed, or what stands for it. */
  private Query clause(SearchQuery query, int number, List<Query> others) {
    Query typed = phrases.folded(query.clauses().get(number));
    List<Query> ways = new ArrayList<>();
    ways.add(typed);
    for (int i = 0; i < others.size(); i++) {
      if (query.equivalents().get(i).covers(number)) {
        ways.add(others.get(i));
      }
    }
    ways.removeIf(MatchNoDocsQuery.class::isInstance);
    if (ways.size() < 2) {
      return ways.isEmpty() ? KnownTerms.NOTHING : ways.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  private Query other(Equivalent other, boolean accented) {
    Query found =
        switch (other.how()) {
          case READING -> phrases.read(other.words(), accented);
          case ALTERNATIVE -> phrases.held(other.words());
          // A misread word is rare, and rare words weigh much: these count by likeness alone.
          case SIMILAR -> constant(phrases.folded(new Phrase(other.words(), true)));
          case TRANSCRIPTION -> phrases.exact(new Phrase(other.words(), true));
          case TYPED, FORM, SPELLING, NAME, DATE -> phrases.folded(new Phrase(other.words(), true));
        };
    return found instanceof MatchNoDocsQuery ? found : new BoostQuery(found, other.weight());
  }

  private static Query constant(Query query) {
    return query instanceof MatchNoDocsQuery ? query : new ConstantScoreQuery(query);
  }
}
