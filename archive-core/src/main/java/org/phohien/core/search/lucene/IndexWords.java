package org.phohien.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.phohien.core.access.Viewer;
import org.phohien.core.search.analysis.Form;
import org.phohien.core.search.widen.Vocabulary;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.WordPattern;

/**
 * The words of pages and descriptions: near ones by Levenshtein automata, those of a pattern by
 * going through all that begin as it does.
 */
final class IndexWords implements Vocabulary {

  /** Words looked at: short ones have many neighbours. */
  private static final int MOST = 500;

  /** Words looked at in all for the patterns of one query: about a tenth of a second. */
  private static final int MOST_READ = 1_000_000;

  private final IndexReader reader;
  private final Viewer viewer;
  private int read;

  /**
   * @param viewer who will be told of words that fit a pattern: none that stand only where they may
   *     not look
   */
  IndexWords(IndexReader reader, Viewer viewer) {
    this.reader = reader;
    this.viewer = viewer;
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

  @Override
  public List<Spelling> fitting(WordPattern pattern, boolean accented, int most) {
    String field = accented ? Fields.EXACT : Fields.FOLDED;
    try {
      Map<String, Integer> counts = new HashMap<>();
      for (LeafReaderContext segment : reader.leaves()) {
        Terms terms = segment.reader().terms(field);
        if (terms != null) {
          count(terms, pattern, accented, counts);
        }
      }
      List<String> frequent =
          counts.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey)
              .toList();
      VisibleWords visible = new VisibleWords(reader, viewer);
      List<Spelling> found = new ArrayList<>();
      for (String word : frequent) {
        if (found.size() < most && visible.has(new Term(field, word))) {
          found.add(Spelling.ofExact(word));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int count(String folded) {
    return count(new Term(Fields.FOLDED, folded));
  }

  @Override
  public int count(Spelling before, Spelling after) {
    return count(new Term(Fields.PAIRS, Form.pair(before.folded(), after.folded())));
  }

  @Override
  public int texts() {
    return reader.numDocs();
  }

  private int count(Term term) {
    try {
      return reader.docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Spelling> accented(String folded) {
    try {
      CompiledAutomaton forms = AccentedForms.of(folded);
      Map<String, Integer> counts = new HashMap<>();
      for (LeafReaderContext segment : reader.leaves()) {
        Terms terms = segment.reader().terms(Fields.EXACT);
        if (terms != null) {
          TermsEnum words = forms.getTermsEnum(terms);
          for (BytesRef word = words.next(); word != null; word = words.next()) {
            counts.merge(word.utf8ToString(), words.docFreq(), Integer::sum);
          }
        }
      }
      return counts.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(e -> Spelling.ofExact(e.getKey()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(Terms terms, WordPattern pattern, boolean accented, Map<String, Integer> found)
      throws IOException {
    BytesRef start = new BytesRef(accented ? pattern.exactStart() : pattern.foldedStart());
    TermsEnum words = terms.iterator();
    BytesRef word = words.seekCeil(start) == TermsEnum.SeekStatus.END ? null : words.term();
    while (word != null && StringHelper.startsWith(word, start) && read < MOST_READ) {
      read++;
      String text = word.utf8ToString();
      if (accented ? pattern.fitsExact(text) : pattern.fitsFolded(text)) {
        found.merge(text, words.docFreq(), Integer::sum);
      }
      word = words.next();
    }
  }
}
