package org.phohien.core.search.widen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Syllable;

/**
 * Words of the index that look like those of a query: misread pages, slips of the keyboard. One for
 * each search: it remembers what it has looked up.
 */
final class LookAlikes {

  /** Look-alikes of one word that are asked for. */
  private static final int MOST = 12;

  /** A query of more words, a pasted sentence, finds what it means by those that are right. */
  static final int MOST_WORDS = 8;

  private static final float WEIGHT = 0.5f;

  private final Vocabulary vocabulary;
  private final Map<String, List<Near>> known = new HashMap<>();

  LookAlikes(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** For each word that is a clause of its own and not quoted. */
  List<Equivalent> of(SearchQuery query) {
    List<Equivalent> found = new ArrayList<>();
    if (query.clauses().size() > MOST_WORDS) {
      return found;
    }
    for (int number = 0; number < query.clauses().size(); number++) {
      Clause clause = query.clauses().get(number);
      if (isOneWord(clause)) {
        found.addAll(of(clause.any().getFirst().words().getFirst().folded(), number));
      }
    }
    return found;
  }

  /** Whether a clause is one word, neither quoted nor one of several. */
  static boolean isOneWord(Clause clause) {
    return clause.any().size() == 1
        && !clause.any().getFirst().quoted()
        && clause.any().getFirst().words().size() == 1;
  }

  /**
   * A word of the index.
   *
   * @param distance from the word asked for, see {@link Confusions}
   */
  record Near(String word, double distance) {}

  private List<Equivalent> of(String word, int clause) {
    return known.computeIfAbsent(word, this::near).stream()
        .map(near -> equivalent(near, clause))
        .toList();
  }

  /** The look-alikes of a word without accents, the nearest first. */
  List<Near> near(String word) {
    if (word.length() < 2 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return List.of();
    }
    return vocabulary.near(word, word.length() < 3 ? 1 : 2).stream()
        .filter(other -> !other.equals(word))
        .map(other -> new Near(other, Confusions.distance(word, other)))
        .filter(near -> near.distance() <= farthest(word, near.word()))
        .sorted(Comparator.comparingDouble(Near::distance).thenComparing(Near::word))
        .limit(MOST)
        .toList();
  }

  /**
   * A syllable is rarely misread as another, and one typed wrong is rarely one: of two syllables
   * only those of nearly one shape are look-alikes.
   */
  private static double farthest(String typed, String other) {
    if (!Syllable.isFolded(typed)) {
      return 1;
    }
    if (Syllable.isFolded(other)) {
      return 0.4;
    }
    return typed.length() == 2 ? 0.5 : 1;
  }

  private static Equivalent equivalent(Near near, int clause) {
    float weight = WEIGHT * (float) (1.1 - near.distance());
    Spelling word = Spelling.of(near.word());
    return new Equivalent(clause, clause, List.of(word), Match.SIMILAR, weight);
  }
}
