package org.phohien.core.search.query;

import java.util.List;
import java.util.stream.Stream;
import org.phohien.core.text.Spelling;

/**
 * One thing a page must have.
 *
 * @param any phrases of which one is enough: {@code a OR b}
 * @param open phrases with open places that are enough, too; none once an index has told which
 *     words it has for them
 * @param forms whether the phrases are forms of one word, found for an open one
 */
public record Clause(List<Phrase> any, List<OpenPhrase> open, boolean forms) {

  public Clause {
    any = List.copyOf(any);
    open = List.copyOf(open);
    if (any.isEmpty() && open.isEmpty()) {
      throw new IllegalArgumentException("a clause has at least one phrase");
    }
  }

  /** A clause that any of some phrases fulfils. */
  public Clause(List<Phrase> any) {
    this(any, List.of(), false);
  }

  /** A clause that one phrase fulfils. */
  static Clause of(Phrase phrase) {
    return new Clause(List.of(phrase));
  }

  /** The same, with looser forms and other scripts. */
  Clause wider() {
    return new Clause(
        any.stream()
            .map(phrase -> new Phrase(phrase.words(), phrase.quoted(), phrase.apart(), true))
            .toList(),
        open,
        forms);
  }

  /** This or another. */
  Clause or(Clause other) {
    return new Clause(
        Stream.concat(any.stream(), other.any.stream()).toList(),
        Stream.concat(open.stream(), other.open.stream()).toList(),
        false);
  }

  /** All its words; of open ones the letters given. */
  public Stream<Spelling> words() {
    return Stream.concat(
        any.stream().flatMap(p -> p.words().stream()),
        open.stream().flatMap(p -> p.words().stream()));
  }

  /** Its parts for a search that asks less; alternatives stay together. */
  List<Clause> parts() {
    return any.size() != 1 || !open.isEmpty()
        ? List.of(this)
        : any.getFirst().parts().stream().map(Clause::of).toList();
  }
}
