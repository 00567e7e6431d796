package org.phohien.core.calendar;

import java.util.List;

/**
 * A reign name (niên hiệu) and the years it was in use. The year it was proclaimed in and the one
 * it ended in may have another name too.
 *
 * @param names in Quốc ngữ, the usual one first
 * @param characters its name as written
 * @param first Gregorian year of its year 1
 * @param last Gregorian year of its last
 * @param ruler who used it
 * @param dynasty of the ruler
 * @param sure the sources agree on the years
 * @param note of the table, in Vietnamese; may be empty
 */
public record Reign(
    List<String> names,
    String characters,
    int first,
    int last,
    String ruler,
    String dynasty,
    boolean sure,
    String note) {

  public Reign {
    names = List.copyOf(names);
    if (names.isEmpty() || last < first) {
      throw new IllegalArgumentException(names + " " + first + "–" + last);
    }
  }

  /** The usual name. */
  public String name() {
    return names.getFirst();
  }

  public boolean has(int year) {
    return first <= year && year <= last;
  }

  /** Which year of the reign a Gregorian year is, from 1. */
  public int yearOf(int year) {
    return year - first + 1;
  }

  static Reign of(String row) {
    String[] cells = row.split("\t", -1);
    return new Reign(
        List.of(cells[0].split("/", -1)),
        cells[1],
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        cells[4],
        cells[5],
        cells[6].isEmpty(),
        cells[7]);
  }
}
