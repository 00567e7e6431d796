package org.phohien.core.search.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.text.Token;

/**
 * Where the words of a phrase stand near each other, told as Lucene's sloppy phrases are: move each
 * word back by its place in the phrase, and all must lie within {@link Phrase#apart} positions.
 */
final class Nearby {

  private final List<Token> tokens;
  private final Phrase phrase;

  Nearby(List<Token> tokens, Phrase phrase) {
    this.tokens = tokens;
    this.phrase = phrase;
  }

  /**
   * A token that is one of the words.
   *
   * @param word its place in the phrase
   * @param at the token's place in the text
   * @param from its position moved back by that of the word
   */
  private record Found(int word, int at, int from) {}

  /** Each word that stands near all others is a hit of its own, in the order of the text. */
  List<Hit> hits(int clause) {
    List<Found> places = places();
    Map<Integer, Boolean> found = new TreeMap<>();
    for (int first = 0; first < places.size(); first++) {
      List<Found> together = around(places, first);
      if (together.size() == phrase.words().size()) {
        boolean exact = together.stream().allMatch(this::isExact);
        together.forEach(place -> found.merge(place.at(), exact, Boolean::logicalOr));
      }
    }
    List<Hit> hits = new ArrayList<>();
    found.forEach((at, exact) -> hits.add(Hit.typed(clause, exact, List.of(tokens.get(at)))));
    return hits;
  }

  private List<Found> places() {
    List<Found> places = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      for (int word = 0; word < phrase.words().size(); word++) {
        if (token.folded().equals(phrase.words().get(word).folded())) {
          places.add(new Found(word, at, token.position() - word));
        }
      }
    }
    places.sort(Comparator.comparingInt(Found::from));
    return places;
  }

  /** The first place and, of each other word, the next behind it; fewer where one is too far. */
  private List<Found> around(List<Found> places, int first) {
    List<Found> together = new ArrayList<>();
    for (int n = first; n < places.size(); n++) {
      Found next = places.get(n);
      if (next.from() - places.get(first).from() > phrase.apart()) {
        break;
      }
      if (together.stream().noneMatch(p -> p.word() == next.word() || p.at() == next.at())) {
        together.add(next);
      }
    }
    return together;
  }

  private boolean isExact(Found place) {
    return tokens.get(place.at()).exact().equals(phrase.words().get(place.word()).exact());
  }
}
