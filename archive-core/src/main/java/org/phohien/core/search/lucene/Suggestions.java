package org.phohien.core.search.lucene;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.phohien.core.text.Tokens;

/**
 * Finds titles, persons and places that begin as typed, and frequent phrases behind them. The first
 * come from descriptions, which all may read, and only from those that are still there.
 */
final class Suggestions {

  /** Terms looked at in each segment: one letter typed must not cost a walk through them all. */
  private static final int MOST_TERMS = 2000;

  /** Items counted for one term: more make it no more frequent. */
  private static final int MOST_ITEMS = 100;

  private final IndexReader reader;
  private final String key;
  private final BytesRef prefix;
  private final String typed;

  Suggestions(IndexReader reader, String key, String typed) {
    this.reader = reader;
    this.key = key;
    this.prefix = new BytesRef(key);
    this.typed = small(typed);
  }

  /**
   * Of titles, persons and places those with the accents typed first, then the most frequent, then
   * the shortest; of phrases the most frequent.
   *
   * @param limit of all together
   * @param phrases at most so many phrases
   */
  List<String> best(int limit, int phrases) throws IOException {
    List<String> frequent = new ArrayList<>();
    for (String phrase : new FrequentPhrases(reader).best(key, Math.min(limit, phrases))) {
      if (accentsFit(phrase)) {
        frequent.add(phrase);
      }
    }
    List<String> named = named(limit);
    frequent.removeIf(phrase -> named.stream().anyMatch(phrase::equalsIgnoreCase));
    List<String> all = new ArrayList<>(named);
    // Names come first but leave room.
    int room = Math.max(0, limit - frequent.size());
    all.subList(Math.min(room, all.size()), all.size()).clear();
    all.addAll(frequent);
    return all;
  }

  /** A typed accent counts: of Phở no phố phường. */
  private boolean accentsFit(String phrase) {
    return typed.equals(Tokens.folded(typed)) || small(phrase).startsWith(typed);
  }

  private List<String> named(int limit) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext segment : reader.leaves()) {
      count(segment.reader(), counts);
    }
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Integer> e) -> !small(e.getKey()).startsWith(typed))
                .thenComparing(Map.Entry.<String, Integer>comparingByValue().reversed())
                .thenComparingInt(e -> e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void count(LeafReader segment, Map<String, Integer> counts) throws IOException {
    Terms terms = segment.terms(Fields.SUGGESTION);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    TermsEnum.SeekStatus found = all.seekCeil(prefix);
    BytesRef term = found == TermsEnum.SeekStatus.END ? null : all.term();
    for (int i = 0; i < MOST_TERMS && term != null && StringHelper.startsWith(term, prefix); i++) {
      postings = all.postings(postings, PostingsEnum.NONE);
      int items = living(postings, segment.getLiveDocs());
      if (items > 0) {
        counts.merge(Suggestion.text(term.utf8ToString()), items, Integer::sum);
      }
      term = all.next();
    }
  }

  private static int living(PostingsEnum postings, @Nullable Bits live) throws IOException {
    int items = 0;
    int document = postings.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && items < MOST_ITEMS) {
      items += live == null || live.get(document) ? 1 : 0;
      document = postings.nextDoc();
    }
    return items;
  }

  private static String small(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }
}
