package org.phohien.core.search.widen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Syllable;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/**
 * What a query may have been meant to be, when its words are hardly there and others that look like
 * them are. Whether that finds more is for the engine to try before it is offered.
 */
public final class Corrections {

  /** The key of the note that offers one, with the query as its argument. */
  public static final String NOTE = "did-you-mean";

  /** A word must be so many times as frequent as the one typed to stand for it. */
  private static final int TIMES = 4;

  private final Vocabulary vocabulary;

  /** Corrections by the words of an index. */
  public Corrections(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The query as it may have been meant, its signs as typed; empty where nothing is likelier. */
  public Optional<String> of(String typed, SearchQuery query) {
    if (query.clauses().size() > LookAlikes.MOST_WORDS) {
      return Optional.empty();
    }
    Map<String, Spelling> better = new HashMap<>();
    for (Clause clause : query.clauses()) {
      if (LookAlikes.isOneWord(clause)) {
        Spelling word = clause.any().getFirst().words().getFirst();
        better(word).ifPresent(other -> better.put(word.folded(), accented(other, query)));
      }
    }
    return better.isEmpty() ? Optional.empty() : Optional.of(replaced(typed, better));
  }

  private Optional<String> better(Spelling word) {
    int here = vocabulary.count(word.folded());
    List<LookAlikes.Near> near = new LookAlikes(vocabulary).near(word.folded());
    return near.stream()
        .filter(other -> isLikelier(other.word(), word.folded(), here))
        .findFirst()
        .map(LookAlikes.Near::word);
  }

  private boolean isLikelier(String other, String typed, int here) {
    int there = vocabulary.count(other);
    boolean becomesSyllable = Syllable.isFolded(other) && !Syllable.isFolded(typed);
    return there >= TIMES * (here + 1) || (becomesSyllable && there > here);
  }

  /** With its commonest accents where accents were typed. */
  private Spelling accented(String folded, SearchQuery query) {
    return query.accented()
        ? vocabulary.accented(folded).orElse(Spelling.of(folded))
        : Spelling.of(folded);
  }

  private static String replaced(String typed, Map<String, Spelling> better) {
    StringBuilder text = new StringBuilder(typed);
    for (Token token : Tokens.of(typed).reversed()) {
      Spelling other = better.get(token.folded());
      if (other != null && token.spans().size() == 1) {
        boolean capital = Character.isUpperCase(typed.charAt(token.start()));
        String written = other.written();
        text.replace(
            token.start(),
            token.end(),
            capital ? Character.toUpperCase(written.charAt(0)) + written.substring(1) : written);
      }
    }
    return text.toString().strip();
  }
}
