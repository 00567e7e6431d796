package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.phohien.core.access.Viewer;
import org.phohien.core.search.analysis.Form;
import org.phohien.core.text.Sought;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/**
 * Two words that stand side by side on many pages and are seldom apart, beginning as typed. Nothing
 * is kept: they are read from the index as it is, and written as they stand on a page open to all,
 * so that no phrase of a hidden or withdrawn page is ever told.
 */
final class FrequentPhrases {

  /** Terms looked at in each segment for one beginning. */
  private static final int MOST_TERMS = 3000;

  /** Words that one beginning is taken for. */
  private static final int MOST_WORDS = 4;

  /** On fewer open pages a phrase is not frequent. */
  private static final int FEWEST_PAGES = 3;

  /** Pages looked at for how a phrase is written. */
  private static final int LOOKED_AT = 5;

  /** So many times as often side by side as chance would have it; below it is mere grammar. */
  private static final double BOUND = 4;

  private final IndexReader reader;
  private final VisibleWords open;

  FrequentPhrases(IndexReader reader) throws IOException {
    this.reader = reader;
    this.open = new VisibleWords(reader, Viewer.PUBLIC);
  }

  /**
   * The most frequent ones.
   *
   * @param key what was typed, without accents: one word or its beginning, or one and the beginning
   *     of another; of anything else there are none
   */
  List<String> best(String key, int limit) throws IOException {
    List<String> begin = new ArrayList<>();
    if (key.indexOf(' ') > 0) {
      begin.add(key);
    } else if (key.length() > 1) {
      frequent(Fields.FOLDED, key, MOST_WORDS).forEach(word -> begin.add(Form.pair(word, "")));
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (String beginning : begin) {
      if (beginning.indexOf(' ') == beginning.lastIndexOf(' ')) {
        pairs.putAll(counts(Fields.PAIRS, beginning));
      }
    }
    List<String> phrases = new ArrayList<>();
    for (Map.Entry<String, Integer> pair : sorted(pairs)) {
      if (pair.getValue() < FEWEST_PAGES || phrases.size() == limit) {
        break;
      }
      if (isBound(pair.getKey(), pair.getValue())) {
        written(pair.getKey()).ifPresent(phrases::add);
      }
    }
    return phrases;
  }

  private List<String> frequent(String field, String beginning, int most) throws IOException {
    return sorted(counts(field, beginning)).stream().limit(most).map(Map.Entry::getKey).toList();
  }

  private static List<Map.Entry<String, Integer>> sorted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private Map<String, Integer> counts(String field, String beginning) throws IOException {
    BytesRef prefix = new BytesRef(beginning);
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext segment : reader.leaves()) {
      Terms terms = segment.reader().terms(field);
      if (terms != null) {
        TermsEnum all = terms.iterator();
        BytesRef term = all.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : all.term();
        for (int i = 0; i < MOST_TERMS && term != null; i++) {
          if (!StringHelper.startsWith(term, prefix)) {
            break;
          }
          counts.merge(term.utf8ToString(), all.docFreq(), Integer::sum);
          term = all.next();
        }
      }
    }
    return counts;
  }

  private boolean isBound(String pair, int together) throws IOException {
    int space = pair.indexOf(' ');
    double first = reader.docFreq(new Term(Fields.FOLDED, pair.substring(0, space)));
    double second = reader.docFreq(new Term(Fields.FOLDED, pair.substring(space + 1)));
    double all = reader.maxDoc();
    // In a small collection nothing is far above chance: there, seldom apart and not everywhere.
    boolean seldomApart = 4 * together >= first + second && Math.max(first, second) <= all / 2;
    return together * all >= BOUND * first * second || seldomApart;
  }

  /** As it is written most often on the first open pages; empty where too few are open. */
  private Optional<String> written(String pair) throws IOException {
    List<Integer> pages = open.first(new Term(Fields.PAIRS, pair), FEWEST_PAGES + LOOKED_AT);
    if (pages.size() < FEWEST_PAGES) {
      return Optional.empty();
    }
    Map<String, Integer> forms = new HashMap<>();
    for (int page : pages.subList(0, Math.min(pages.size(), LOOKED_AT))) {
      for (String text : reader.storedFields().document(page).getValues(Fields.TEXT)) {
        form(text, pair).ifPresent(form -> forms.merge(form, 1, Integer::sum));
      }
    }
    return sorted(forms).stream().map(Map.Entry::getKey).findFirst();
  }

  private static Optional<String> form(String text, String pair) {
    int space = pair.indexOf(' ');
    List<String> words = List.of(pair.substring(0, space), pair.substring(space + 1));
    Token before = null;
    for (Token token : Tokens.of(text, Sought.of(words, false, new BitSet()))) {
      boolean here =
          before != null
              && token.position() == before.position() + before.width()
              && before.folded().equals(words.getFirst())
              && token.folded().equals(words.getLast())
              && before.spans().size() + token.spans().size() == 2;
      if (before != null && here) {
        return Optional.of(written(text, before) + " " + written(text, token));
      }
      before = token;
    }
    return Optional.empty();
  }

  /** Names keep their capitals, headings don't: LỊCH SỬ is lịch sử. */
  private static String written(String text, Token token) {
    String word = text.substring(token.start(), token.end());
    boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return shouted ? word.toLowerCase(Locale.ROOT) : word;
  }
}
