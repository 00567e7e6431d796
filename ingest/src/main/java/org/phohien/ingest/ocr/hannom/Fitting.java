package org.phohien.ingest.ocr.hannom;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.phohien.core.model.Box;

/**
 * Finds the fit in which a network is surest of a page: the heads of a few columns are read in
 * several. How sure it is tells the better fits from the worse on pages whose text is known, and no
 * text is needed for it.
 *
 * @param margins that are tried; one alone is taken
 * @param stretches that are tried, with the best margin
 */
record Fitting(List<Double> margins, List<Double> stretches) {

  /** Takes columns as they are. */
  static final Fitting NONE = new Fitting(List.of(0.0), List.of(1.0));

  /** What of a page is looked at. */
  private static final int COLUMNS = 4;

  /** Of a column so many widths, which are eight to twelve characters. */
  private static final int HEAD = 8;

  Fitting {
    margins = List.copyOf(margins);
    stretches = List.copyOf(stretches);
  }

  /**
   * The best fit for a page.
   *
   * @param sureness of a fit
   */
  Fit of(ToDoubleFunction<Fit> sureness) {
    Fit plain = Fit.PLAIN.withStretch(middle(stretches));
    Fit wide = best(margins.stream().map(plain::withMargin), sureness);
    return best(stretches.stream().map(wide::withStretch), sureness);
  }

  private static double middle(List<Double> values) {
    return values.contains(1.0) ? 1 : values.getFirst();
  }

  private static Fit best(Stream<Fit> fits, ToDoubleFunction<Fit> sureness) {
    List<Fit> all = fits.toList();
    if (all.size() == 1) {
      return all.getFirst();
    }
    record Judged(Fit fit, double sureness) {}
    return all.stream()
        .map(fit -> new Judged(fit, sureness.applyAsDouble(fit)))
        .max(Comparator.comparingDouble(Judged::sureness))
        .orElseThrow()
        .fit();
  }

  /** The heads of a few columns of usual width, the longest first. */
  static List<Box> heads(List<Box> columns) {
    List<Integer> widths = columns.stream().map(Box::width).sorted().toList();
    int usual = widths.get(widths.size() / 2);
    return columns.stream()
        .filter(c -> Math.abs(c.width() - usual) <= 0.25 * usual)
        .sorted(Comparator.comparingInt((Box c) -> -c.height()))
        .limit(COLUMNS)
        .map(c -> new Box(c.x(), c.y(), c.width(), Math.min(c.height(), HEAD * c.width())))
        .toList();
  }
}
