package org.phohien.core.search.mark;

import java.util.List;
import org.phohien.core.text.Token;

/**
 * An occurrence of a phrase, or of several words of a query that stand side by side as typed.
 *
 * @param clause the clause of the query it answers; the first of them
 * @param clauses how many clauses it answers
 * @param exact whether the accents are those typed
 * @param tokens in the order of the text
 */
record Hit(int clause, int clauses, boolean exact, List<Token> tokens) {

  Hit {
    tokens = List.copyOf(tokens);
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

  /** Whether another hit goes on where this one ends, in the text and in the query. */
  boolean goesOnIn(Hit other) {
    return other.clause == clause + clauses && other.position() == next();
  }

  Hit with(Hit following) {
    return new Hit(
        clause,
        clauses + following.clauses,
        exact && following.exact,
        java.util.stream.Stream.concat(tokens.stream(), following.tokens.stream()).toList());
  }
}
