package org.phohien.samples.bench;

import java.io.PrintStream;
import java.util.Locale;

/**
 * One line of a table of figures.
 *
 * @param name what was measured
 * @param figure what was found, with its unit
 * @param limit what was promised; blank where nothing was
 */
record Row(String name, String figure, String limit) {

  /** A row whose figure is a number with a unit. */
  static Row of(String name, String limit, double value, String unit) {
    int digits = value < 1 ? 3 : value < 100 ? 1 : 0;
    return new Row(name, String.format(Locale.ROOT, "%." + digits + "f %s", value, unit), limit);
  }

  void print(PrintStream out) {
    out.printf(Locale.ROOT, "%-52s %18s   %s%n", name, figure, limit);
  }
}
