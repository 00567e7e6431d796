package org.phohien.core.search.query;

import java.util.List;

/**
 * One thing a page must have.
 *
 * @param any phrases of which one is enough: {@code a OR b}; at least one
 */
public record Clause(List<Phrase> any) {

  public Clause {
    any = List.copyOf(any);
    if (any.isEmpty()) {
      throw new IllegalArgumentException("a clause has at least one phrase");
    }
  }

  /** A clause that one phrase fulfils. */
  static Clause of(Phrase phrase) {
    return new Clause(List.of(phrase));
  }

  /** Its parts for a search that asks less; alternatives stay together. */
  List<Clause> parts() {
    return any.size() > 1
        ? List.of(this)
        : any.getFirst().parts().stream().map(Clause::of).toList();
  }
}
