package org.phohien.core.search.widen;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/**
 * What a text is about, as a query that finds texts like it: the pairs of neighbouring words that
 * stand in it and on few other pages. Single syllables and characters tell too little.
 */
public final class Likeness {

  /** Pairs asked for. */
  private static final int MOST = 25;

  /** Fewer shared pairs are chance. */
  private static final int FEWEST = 3;

  /** A pair on more than one page of so many tells of nothing. */
  private static final int COMMON = 20;

  /** Nor does one with a word on more than one page of so many: of the, has been. */
  private static final int COMMON_WORD = 4;

  private Likeness() {}

  /** Two neighbouring words. */
  private record Pair(Spelling before, Spelling after) {

    String folded() {
      return before.folded() + " " + after.folded();
    }
  }

  /**
   * The query, see {@link SearchQuery}; each of its phrases is a pair.
   *
   * @return empty where the text has nothing that stands elsewhere, too
   */
  public static Optional<SearchQuery> of(String text, Vocabulary vocabulary) {
    int common = Math.max(10, vocabulary.texts() / COMMON);
    int commonWord = Math.max(10, vocabulary.texts() / COMMON_WORD);
    Map<String, Pair> pairs = new LinkedHashMap<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    Token before = null;
    for (Token token : Tokens.of(text)) {
      if (before != null && follows(before, token, text)) {
        Pair pair = new Pair(before.spelling(), token.spelling());
        pairs.putIfAbsent(pair.folded(), pair);
        times.merge(pair.folded(), 1, Integer::sum);
      }
      before = token;
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    pairs.forEach((folded, pair) -> {
      int pages = vocabulary.count(pair.before(), pair.after());
      int words =
          Math.max(
              vocabulary.count(pair.before().folded()), vocabulary.count(pair.after().folded()));
      if (pages > 1 && pages <= common && words <= commonWord) {
        double rare = Math.log(1 + (double) vocabulary.texts() / pages);
        weights.put(folded, rare * Math.sqrt(times.getOrDefault(folded, 1)));
      }
    });
    List<Clause> telling =
        weights.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST)
            .flatMap(entry -> Optional.ofNullable(pairs.get(entry.getKey())).stream())
            .map(pair -> new Phrase(List.of(pair.before(), pair.after()), true))
            .map(phrase -> new Clause(List.of(phrase)))
            .toList();
    int enough = Math.max(FEWEST, telling.size() / 6);
    return telling.size() < FEWEST
        ? Optional.empty()
        : Optional.of(
            new SearchQuery(false, telling, enough, List.of(), List.of(), List.of(), List.of()));
  }

  /** Side by side with nothing between but space: what a stop parts is no phrase. */
  private static boolean follows(Token before, Token token, String text) {
    return text.substring(before.end(), Math.max(before.end(), token.start())).isBlank()
        && before.width() == 1
        && token.width() == 1
        && token.position() == before.position() + 1
        && before.kind() != Token.Kind.NUMBER
        && token.kind() != Token.Kind.NUMBER;
  }
}
