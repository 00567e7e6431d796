package org.phohien.web.search;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.phohien.web.visit.Parameters;

/**
 * The years from one to another that an address asks for: {@code ?from=1831&to=1883}; either end
 * may be left open. A work fits when it can be of any of them.
 *
 * @param from first year
 * @param to last year, not before {@code from}
 */
record YearRange(int from, int to) {

  /** Years before and after have no works; an open end stops here. */
  static final int FIRST = 1;

  static final int LAST = 2199;

  static Optional<YearRange> of(Parameters query) {
    OptionalInt from = year(query.text("from"));
    OptionalInt to = year(query.text("to"));
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    int first = from.orElse(FIRST);
    int last = to.orElse(LAST);
    return Optional.of(new YearRange(Math.min(first, last), Math.max(first, last)));
  }

  /** The years as the facet has them. */
  Set<String> values() {
    return IntStream.rangeClosed(from, to)
        .mapToObj(year -> String.format(Locale.ROOT, "%04d", year))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean has(int first, int last) {
    return from <= first && last <= to;
  }

  boolean hasYear(String digits) {
    int year = Integer.parseInt(digits);
    return from <= year && year <= to;
  }

  private static OptionalInt year(String text) {
    String digits = text.strip();
    return digits.matches("[0-9]{1,4}")
        ? OptionalInt.of(Math.clamp(Integer.parseInt(digits), FIRST, LAST))
        : OptionalInt.empty();
  }
}
