package org.phohien.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The terms one reader's question is made of, each looked up in the index once, however many turns
 * ask for it. What the index has not is no part of a query: a sentence with one such word is
 * answered without looking at the others. Not for several threads.
 */
final class KnownTerms {

  /** Fits nothing. */
  static final Query NOTHING = new MatchNoDocsQuery("not in the index");

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> known = new HashMap<>();

  KnownTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Whether any document has a term, also one taken out since. */
  boolean has(String field, String text) {
    return states(new Term(field, text)).docFreq() > 0;
  }

  /** The documents with a term. */
  Query query(String field, String text) {
    Term term = new Term(field, text);
    TermStates states = states(term);
    return states.docFreq() > 0 ? new TermQuery(term, states) : NOTHING;
  }

  private TermStates states(Term term) {
    TermStates states = known.get(term);
    if (states == null) {
      try {
        states = TermStates.build(searcher, term, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      known.put(term, states);
    }
    return states;
  }
}
