package org.phohien.core.search.lucene;

import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.phohien.core.search.Part;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.Restriction;
import org.phohien.core.search.query.SearchQuery;

/** What a query asks of descriptions, in Lucene's terms. */
final class Descriptions {

  private Descriptions() {}

  /** All descriptions. */
  static Query all() {
    return new TermQuery(new Term(Fields.DESCRIPTION, "y"));
  }

  /** Adds the restrictions of a query; pages are found by the description of their item. */
  static void restrict(SearchQuery query, BooleanQuery.Builder all) {
    for (Restriction restriction : query.restrictions()) {
      Query described = any(restriction);
      boolean itself = query.asksDescriptions();
      Query fits = itself ? described : new OfItems(described).query();
      all.add(fits, restriction.excluded() ? Occur.MUST_NOT : itself ? Occur.MUST : Occur.FILTER);
    }
  }

  private static Query any(Restriction restriction) {
    if (restriction.any().size() == 1) {
      return one(restriction.any().getFirst());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    restriction.any().forEach(told -> any.add(one(told), Occur.SHOULD));
    return any.build();
  }

  private static Query one(Restriction.Told told) {
    return switch (told) {
      case Restriction.Told.Years(int from, int to) ->
          IntRange.newIntersectsQuery(Fields.YEARS, new int[] {from}, new int[] {to});
      case Restriction.Told.Words(Part part, Clause clause) -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        clause.any().forEach(phrase -> any.add(phrase(part, phrase), Occur.SHOULD));
        yield any.build();
      }
    };
  }

  private static Query phrase(Part part, Phrase phrase) {
    PhraseQuery.Builder follow = new PhraseQuery.Builder().setSlop(phrase.apart());
    phrase.words().forEach(word -> follow.add(new Term(field(part), word.folded())));
    return follow.build();
  }

  /** The field of a part of the description. */
  static String field(Part part) {
    return Fields.PART + part.name();
  }
}
