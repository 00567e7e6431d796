package org.phohien.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.phohien.core.search.widen.Vocabulary;

/** The words of pages and descriptions, found by Levenshtein automata. */
final class IndexWords implements Vocabulary {

  /** Words looked at: short ones have many neighbours. */
  private static final int MOST = 500;

  private final IndexReader reader;

  IndexWords(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public List<String> near(String word, int changes) {
    try {
      Terms terms = MultiTerms.getTerms(reader, Fields.FOLDED);
      List<String> near = new ArrayList<>();
      if (terms != null) {
        FuzzyTermsEnum words =
            new FuzzyTermsEnum(terms, new Term(Fields.FOLDED, word), changes, 0, true);
        for (BytesRef term = words.next();
            term != null && near.size() < MOST;
            term = words.next()) {
          near.add(term.utf8ToString());
        }
      }
      return near;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
