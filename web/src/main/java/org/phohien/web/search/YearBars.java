package org.phohien.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchAnswer;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Parameters;

/**
 * Hits by year as bars to choose from, by ten years where they lie far apart, and the span of years
 * chosen. The bars stay as they are when a span is chosen. A work of an uncertain date stands in
 * every year it can be of, and once in each ten.
 *
 * @param first year of the first bar
 * @param last year of the last bar
 * @param bars from left to right, in a frame of {@value #WIDTH} x {@value #HEIGHT}; none where all
 *     hits are of one year
 * @param from first year chosen, as typed; may be empty
 * @param to last year chosen, as typed; may be empty
 * @param asked the rest of the search, name by name
 * @param without the search with no span chosen
 */
public record YearBars(
    int first,
    int last,
    List<Bar> bars,
    String from,
    String to,
    List<Map.Entry<String, String>> asked,
    String without) {

  /** Width of the frame the bars are drawn in. */
  public static final int WIDTH = 216;

  /** Height of the frame the bars are drawn in. */
  public static final int HEIGHT = 48;

  /** More bars than this are too thin to be touched. */
  private static final int MOST_BARS = 36;

  private static final int DECADE = 10;

  public YearBars {
    bars = List.copyOf(bars);
    asked = List.copyOf(asked);
  }

  /**
   * A bar.
   *
   * @param from its first year
   * @param to its last year
   * @param items how many have a date in it
   * @param chosen whether the search is narrowed to years it lies in
   * @param href the search narrowed to it, or no more
   */
  public record Bar(
      int from,
      int to,
      long items,
      boolean chosen,
      String href,
      double x,
      double width,
      double height) {

    public double y() {
      return HEIGHT - height;
    }

    /** The year, or first and last year. */
    public String label() {
      return from == to ? Integer.toString(from) : from + "–" + to;
    }
  }

  /** Whether there is anything to choose, or to give up. */
  public boolean worthShowing() {
    return !bars.isEmpty() || chosen();
  }

  /** Whether a span is chosen. */
  public boolean chosen() {
    return !from.isEmpty() || !to.isEmpty();
  }

  /** The years of an answer. */
  static YearBars of(SearchAnswer answer, Parameters asked) {
    TreeMap<Integer, Long> years = counts(answer, Facet.YEAR);
    if (years.size() < 2) {
      return bars(new TreeMap<>(), 1, asked);
    }
    return years.lastKey() - years.firstKey() < MOST_BARS
        ? bars(years, 1, asked)
        : bars(counts(answer, Facet.DECADE), DECADE, asked);
  }

  private static TreeMap<Integer, Long> counts(SearchAnswer answer, Facet facet) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    for (SearchAnswer.FacetCount count : answer.facets().getOrDefault(facet, List.of())) {
      if (count.value().matches("\\d{4}")) {
        counts.put(Integer.valueOf(count.value()), count.items());
      }
    }
    return counts;
  }

  private static YearBars bars(TreeMap<Integer, Long> counts, int step, Parameters asked) {
    Parameters rest = asked.with("from", "").with("to", "").with(Query.name(Facet.YEAR), "");
    int first = counts.isEmpty() ? 0 : counts.firstKey();
    int last = counts.isEmpty() ? 0 : counts.lastKey();
    double width = (double) WIDTH / ((last - first) / step + 1);
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    counts.forEach((from, items) -> {
      int to = from + step - 1;
      boolean chosen = isChosen(from, to, asked);
      Parameters narrowed =
          rest.with("from", Integer.toString(from)).with("to", Integer.toString(to));
      bars.add(
          new Bar(
              from,
              to,
              items,
              chosen,
              Addresses.search(narrowed.equals(asked) ? rest : narrowed),
              (double) (from - first) / step * width,
              Math.max(2, width - 1),
              Math.max(3, (double) HEIGHT * items / most)));
    });
    return new YearBars(
        first,
        last + step - 1,
        bars,
        asked.text("from"),
        asked.text("to"),
        pairs(rest),
        Addresses.search(rest));
  }

  private static boolean isChosen(int from, int to, Parameters asked) {
    Set<String> years = Set.copyOf(Query.chosen(asked, Facet.YEAR));
    Optional<YearRange> range = YearRange.of(asked);
    return range.map(r -> r.has(from, to)).orElse(false)
        || years.stream().anyMatch(y -> y.matches("\\d{4}") && new YearRange(from, to).hasYear(y));
  }

  private static List<Map.Entry<String, String>> pairs(Parameters rest) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    new LinkedHashMap<>(rest.values())
        .forEach((name, values) -> values.forEach(v -> pairs.add(Map.entry(name, v))));
    return pairs;
  }
}
