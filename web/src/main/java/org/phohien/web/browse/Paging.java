package org.phohien.web.browse;

import java.util.Optional;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Visit;

/**
 * Where a reader stands in a long list.
 *
 * @param number of this page, from 1
 * @param last number of the last page, at least 1
 * @param offset how many entries come before
 * @param previous address of the page before
 * @param next address of the page after
 */
public record Paging(
    int number, int last, int offset, Optional<String> previous, Optional<String> next) {

  /** Deeper than this nobody pages; it bounds what a made-up address can ask for. */
  private static final int DEEPEST = 10_000;

  /** Reads {@code ?page=}; a number beyond the end is the last page. */
  public static Paging of(Visit visit, long total, int perPage) {
    long reachable = Math.min(total, DEEPEST);
    int last = (int) Math.max(1, (reachable + perPage - 1) / perPage);
    int number = visit.query().number("page", 1, 1, last);
    return new Paging(
        number,
        last,
        (number - 1) * perPage,
        number > 1 ? Optional.of(address(visit, number - 1)) : Optional.empty(),
        number < last ? Optional.of(address(visit, number + 1)) : Optional.empty());
  }

  private static String address(Visit visit, int number) {
    return visit.path()
        + Addresses.query(visit.asked().with("page", number == 1 ? "" : Integer.toString(number)));
  }
}
