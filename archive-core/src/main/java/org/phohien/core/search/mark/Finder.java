package org.phohien.core.search.mark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.HanReadings;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Token;

/**
 * Finds the hits of a query among the tokens of one text.
 *
 * <p>Where accents were typed and a phrase stands there with them, its other spellings are no hits:
 * who asks for đường is not shown dương on the same page.
 */
final class Finder {

  private final SearchQuery query;

  /** Not all of a text's: where some are left out, their positions are. */
  private final List<Token> tokens;

  /** What else a token may be. */
  private final Function<Token, List<Spelling>> others;

  Finder(SearchQuery query, List<Token> tokens, Function<Token, List<Spelling>> others) {
    this.query = query;
    this.tokens = tokens;
    this.others = others;
  }

  /** The hits in the order of the text; none when the text does not fit the query. */
  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (int clause = 0; clause < query.clauses().size(); clause++) {
      hits.addAll(of(query.clauses().get(clause), clause));
    }
    query.equivalents().forEach(other -> hits.addAll(of(other)));
    BitSet fulfilled = new BitSet();
    hits.forEach(hit -> fulfilled.set(hit.clause(), hit.clause() + hit.clauses()));
    boolean fits =
        fulfilled.cardinality() >= Math.max(1, query.atLeast())
            && query.excluded().stream()
                .flatMap(clause -> clause.any().stream())
                .allMatch(phrase -> occurrences(phrase, 0).isEmpty());
    return fits ? joined(withoutNeedless(hits)) : List.of();
  }

  /** Where a word stands as typed, what merely looks like it is none of the reader's business. */
  private static List<Hit> withoutNeedless(List<Hit> hits) {
    BitSet sure = new BitSet();
    hits.stream()
        .filter(hit -> !hit.how().isGuess())
        .forEach(hit -> sure.set(hit.clause(), hit.clause() + hit.clauses()));
    return hits.stream().filter(hit -> !hit.how().isGuess() || !sure.get(hit.clause())).toList();
  }

  private List<Hit> of(Clause clause, int number) {
    List<Hit> hits = new ArrayList<>();
    for (Phrase phrase : clause.any()) {
      List<Hit> found = occurrences(phrase, number);
      List<Hit> exact = found.stream().filter(Hit::exact).toList();
      hits.addAll(exact.isEmpty() || !query.accented() ? found : exact);
    }
    return hits;
  }

  private List<Hit> occurrences(Phrase phrase, int clause) {
    if (phrase.apart() > 0) {
      return new Nearby(tokens, phrase).hits(clause);
    }
    List<Hit> hits = new ArrayList<>();
    List<Token> chain = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (follow(phrase.words(), 0, i, chain)) {
        boolean exact = true;
        for (int n = 0; n < chain.size(); n++) {
          exact &= chain.get(n).exact().equals(phrase.words().get(n).exact());
        }
        hits.add(Hit.typed(clause, exact, chain));
        chain.clear();
      }
    }
    return hits;
  }

  private List<Hit> of(Equivalent other) {
    List<Hit> hits = new ArrayList<>();
    List<Token> chain = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean here =
          switch (other.how()) {
            case READING -> areRead(other.words(), i, chain);
            case ALTERNATIVE -> mayBe(other.words(), i, chain);
            case TRANSCRIPTION -> follow(other.words(), 0, i, chain) && isExact(other, chain);
            case TYPED, FORM, SPELLING, NAME, DATE, SIMILAR -> follow(other.words(), 0, i, chain);
          };
      if (here) {
        hits.add(Hit.of(other, false, chain));
      }
      chain.clear();
    }
    return hits;
  }

  private static boolean isExact(Equivalent other, List<Token> chain) {
    return IntStream.range(0, chain.size())
        .allMatch(n -> chain.get(n).exact().equals(other.words().get(n).exact()));
  }

  /** Whether the words stand from token i on where other readings are taken for some of them. */
  private boolean mayBe(List<Spelling> words, int i, List<Token> chain) {
    boolean guessed = false;
    int next = tokens.get(i).position();
    for (int n = 0; n < words.size(); n++) {
      if (i + n >= tokens.size() || tokens.get(i + n).position() != next) {
        return false;
      }
      Token token = tokens.get(i + n);
      String wanted = words.get(n).folded();
      if (!token.folded().equals(wanted)) {
        if (others.apply(token).stream().noneMatch(other -> other.folded().equals(wanted))) {
          return false;
        }
        guessed = true;
      }
      chain.add(token);
      next = token.position() + token.width();
    }
    return guessed;
  }

  /** Whether characters from token i on are read as the words, side by side. */
  private boolean areRead(List<Spelling> words, int i, List<Token> chain) {
    if (tokens.get(i).kind() != Token.Kind.HAN || i + words.size() > tokens.size()) {
      return false;
    }
    boolean accented = query.accented();
    for (int n = 0; n < words.size(); n++) {
      Token token = tokens.get(i + n);
      if (token.kind() != Token.Kind.HAN
          || token.position() != tokens.get(i).position() + n
          || HanReadings.as(token.exact().codePointAt(0), words.get(n), accented).isEmpty()) {
        return false;
      }
      chain.add(token);
    }
    return true;
  }

  /**
   * Whether the words from the n-th on stand at token i and behind it; leaves them in the chain.
   */
  private boolean follow(List<Spelling> words, int n, int i, List<Token> chain) {
    Token token = tokens.get(i);
    if (!token.folded().equals(words.get(n).folded())) {
      return false;
    }
    chain.add(token);
    if (n + 1 == words.size()) {
      return true;
    }
    int next = token.position() + token.width();
    for (int j = i + 1; j < tokens.size() && tokens.get(j).position() <= next; j++) {
      if (tokens.get(j).position() == next && follow(words, n + 1, j, chain)) {
        return true;
      }
    }
    chain.removeLast();
    return false;
  }

  /** Words of the query that stand side by side as typed are one hit. */
  private List<Hit> joined(List<Hit> hits) {
    List<Hit> sorted =
        hits.stream()
            .sorted(Comparator.comparingInt(Hit::position).thenComparingInt(Hit::clause))
            .toList();
    List<Hit> joined = new ArrayList<>();
    for (Hit hit : sorted) {
      if (!joined.isEmpty() && joined.getLast().goesOnIn(hit)) {
        joined.add(joined.removeLast().with(hit));
      } else if (joined.isEmpty() || hit.position() >= joined.getLast().next()) {
        joined.add(hit);
      } else if (hit.next() > joined.getLast().next()) {
        Hit last = joined.removeLast();
        joined.add(hit.how() == Match.READING ? last.longer(hit) : last.stretched(hit));
      }
    }
    return wholeRuns(joined);
  }

  /**
   * Where all syllables of the query stand together, they are one word to the reader, and the lone
   * ones elsewhere are others: hung yen marks Hưng Yên and leaves bình yên alone.
   */
  private List<Hit> wholeRuns(List<Hit> hits) {
    int all = query.clauses().size();
    boolean syllables =
        all > 1
            && query.words().noneMatch(w -> Character.isDigit(w.folded().charAt(0)))
            && query.clauses().stream()
                .flatMap(clause -> clause.any().stream())
                .allMatch(phrase -> phrase.apart() == 0);
    List<Hit> whole = hits.stream().filter(h -> h.clauses() >= all).toList();
    return syllables && !whole.isEmpty() ? whole : hits;
  }
}
