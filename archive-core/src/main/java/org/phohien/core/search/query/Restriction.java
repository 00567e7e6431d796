package org.phohien.core.search.query;

import java.util.List;
import org.phohien.core.search.Part;

/**
 * What the description of an item must say in a certain part of it, or must not.
 *
 * @param any of which one is enough; at least one
 * @param excluded an item that says any of it does not fit
 */
public record Restriction(List<Told> any, boolean excluded) {

  public Restriction {
    any = List.copyOf(any);
    if (any.isEmpty()) {
      throw new IllegalArgumentException("a restriction tells something");
    }
  }

  /** Something a description tells. */
  public sealed interface Told {

    /** Words of one part: {@code nhan đề:"Đại Nam"}. */
    record Words(Part part, Clause clause) implements Told {}

    /** A date that can be in these years, both included: {@code năm:1930..1936}. */
    record Years(int from, int to) implements Told {

      public Years {
        if (to < from) {
          throw new IllegalArgumentException(from + " is after " + to);
        }
      }
    }
  }
}
