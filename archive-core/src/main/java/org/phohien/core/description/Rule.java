package org.phohien.core.description;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One row of a crosswalk: what is taken, where it goes, what is lost on the way. A crosswalk is the
 * list of its rows in the order the target format wants them.
 *
 * @param <S> what the crosswalk reads
 * @param <T> a piece of the target format
 * @param from part of the source, in the source's words
 * @param to field of the target, in the target's words
 * @param loss what the target can't say; empty when nothing is lost
 * @param values the row at work: no piece, one or several
 */
record Rule<S, T>(String from, String to, Optional<String> loss, Function<S, Stream<T>> values) {

  /** A row that loses nothing. */
  static <S, T> Rule<S, T> row(String from, String to, Function<S, Stream<T>> values) {
    return new Rule<>(from, to, Optional.empty(), values);
  }

  /** The same row with a word on what is lost. */
  Rule<S, T> losing(String what) {
    return new Rule<>(from, to, Optional.of(what), values);
  }
}
