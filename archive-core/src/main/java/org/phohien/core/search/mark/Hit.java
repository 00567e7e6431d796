package org.phohien.core.search.mark;

import java.util.List;
import java.util.stream.Stream;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.text.HanReadings;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Token;

/**
 * An occurrence of a phrase, or of several words of a query that stand side by side as typed.
 *
 * @param clause the clause of the query it answers; the first of them
 * @param clauses how many clauses it answers
 * @param exact whether the accents are those typed
 * @param how it stands to what was typed
 * @param words it was found by, one a token, as far as {@code how} is {@link Match#READING}
 * @param tokens in the order of the text
 */
record Hit(
    int clause, int clauses, boolean exact, Match how, List<Spelling> words, List<Token> tokens) {

  Hit {
    words = List.copyOf(words);
    tokens = List.copyOf(tokens);
  }

  /** A phrase of the query itself. */
  static Hit typed(int clause, boolean exact, List<Token> tokens) {
    return new Hit(clause, 1, exact, Match.TYPED, List.of(), tokens);
  }

  /** What stands for clauses of the query. */
  static Hit of(Equivalent other, boolean exact, List<Token> tokens) {
    List<Spelling> words = other.how() == Match.READING ? other.words() : List.of();
    return new Hit(
        other.first(), other.last() - other.first() + 1, exact, other.how(), words, tokens);
  }

  int start() {
    return tokens.getFirst().start();
  }

  int end() {
    return tokens.getLast().end();
  }

  int position() {
    return tokens.getFirst().position();
  }

  /** The position behind it. */
  int next() {
    return tokens.getLast().position() + tokens.getLast().width();
  }

  /** How its n-th token is read, where it was found by that; else empty. */
  String reading(int n) {
    if (how != Match.READING || n >= words.size()) {
      return "";
    }
    int character = tokens.get(n).exact().codePointAt(0);
    String exact = HanReadings.as(character, words.get(n), true);
    return exact.isEmpty() ? HanReadings.as(character, words.get(n), false) : exact;
  }

  /** Whether another hit goes on where this one ends, in the text and in the query. */
  boolean goesOnIn(Hit other) {
    return other.how == how
        && how != Match.READING
        && other.clause == clause + clauses
        && other.position() == next();
  }

  Hit with(Hit following) {
    return new Hit(
        clause,
        clauses + following.clauses,
        exact && following.exact,
        how,
        List.of(),
        Stream.concat(tokens.stream(), following.tokens.stream()).toList());
  }

  /** This one and another that begins inside it and goes on behind it: two pairs of readings. */
  Hit longer(Hit other) {
    int shared = next() - other.position();
    return new Hit(
        clause,
        other.clause + other.clauses - clause,
        exact && other.exact,
        how,
        join(words, other.words, shared),
        join(tokens, other.tokens, shared));
  }

  /** This one and what of another goes on behind it: two phrases that share a word. */
  Hit stretched(Hit other) {
    List<Token> behind = other.tokens.stream().filter(t -> t.position() >= next()).toList();
    return new Hit(
        clause,
        clauses,
        exact && other.exact,
        how,
        words,
        Stream.concat(tokens.stream(), behind.stream()).toList());
  }

  private static <T> List<T> join(List<T> before, List<T> after, int shared) {
    return Stream.concat(before.stream(), after.stream().skip(shared)).toList();
  }
}
