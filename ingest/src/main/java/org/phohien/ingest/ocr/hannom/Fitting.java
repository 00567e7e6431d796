package org.phohien.ingest.ocr.hannom;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int COLUMNS = 8;

  /**
   * Of a column so many widths, which are four to six characters: many columns tell more. Where
   * there are fewer columns, more is looked at of each.
   */
  private static final int HEAD = 4;

  /**
   * A page of which the network is so sure is read in one fit. Others are worth a second reading:
   * an eighth of what is read wrongly in one is right in two.
   */
  private static final double SURE = 0.85;

  Fitting {
    margins = List.copyOf(margins);
    stretches = List.copyOf(stretches);
  }

  /**
   * The best fit for a page, and the second best where the network is unsure in the best.
   *
   * @param sureness of a fit, 0 to 1
   */
  List<Fit> of(ToDoubleFunction<Fit> sureness) {
    Map<Fit, Double> tried = new LinkedHashMap<>();
    Fit plain = Fit.PLAIN.withStretch(stretches.contains(1.0) ? 1 : stretches.getFirst());
    Fit cut = surest(margins.stream().map(plain::withMargin), tried, sureness);
    Fit best = surest(stretches.stream().map(cut::withStretch), tried, sureness);
    if (tried.getOrDefault(best, 1.0) >= SURE) {
      return List.of(best);
    }
    return tried.entrySet().stream()
        .sorted(Map.Entry.<Fit, Double>comparingByValue().reversed())
        .limit(2)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The surest of some fits; what is the only one isn't asked for. */
  private static Fit surest(
      Stream<Fit> fits, Map<Fit, Double> tried, ToDoubleFunction<Fit> sureness) {
    List<Fit> all = fits.toList();
    if (all.size() > 1) {
      all.forEach(fit -> tried.computeIfAbsent(fit, sureness::applyAsDouble));
    }
    return all.stream()
        .max(Comparator.comparingDouble(fit -> tried.getOrDefault(fit, 0.0)))
        .orElseThrow();
  }

  /** The heads of a few columns of usual width, the longest first. */
  static List<Box> heads(List<Box> columns) {
    List<Integer> widths = columns.stream().map(Box::width).sorted().toList();
    int usual = widths.get(widths.size() / 2);
    int head = Math.max(HEAD, COLUMNS * HEAD / columns.size());
    return columns.stream()
        .filter(c -> Math.abs(c.width() - usual) <= 0.25 * usual)
        .sorted(Comparator.comparingInt((Box c) -> -c.height()))
        .limit(COLUMNS)
        .map(c -> new Box(c.x(), c.y(), c.width(), Math.min(c.height(), head * c.width())))
        .toList();
  }
}
