package org.phohien.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchAnswer;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Parameters;

/**
 * Hits by year as bars to choose from; by ten years where the hits lie far apart. A work of an
 * uncertain date stands in every year it can be of.
 *
 * @param first year of the first bar
 * @param last year of the last bar
 * @param bars from left to right, in a frame of {@value #WIDTH} x {@value #HEIGHT}
 */
public record YearBars(int first, int last, List<Bar> bars) {

  /** Width of the frame the bars are drawn in. */
  public static final int WIDTH = 216;

  /** Height of the frame the bars are drawn in. */
  public static final int HEIGHT = 48;

  /** More bars than this are too thin to be touched. */
  private static final int MOST_BARS = 36;

  private static final int DECADE = 10;

  public YearBars {
    bars = List.copyOf(bars);
  }

  /**
   * A bar.
   *
   * @param label the year, or first and last year
   * @param title the same with how many items have it, where it is one year
   * @param chosen whether the search is narrowed by it now
   * @param href the search narrowed by it, or no more
   */
  public record Bar(
      String label,
      String title,
      boolean chosen,
      String href,
      double x,
      double width,
      double height) {

    public double y() {
      return HEIGHT - height;
    }
  }

  /**
   * The years of an answer.
   *
   * @return without bars when all hits are of one year
   */
  static YearBars of(SearchAnswer answer, Parameters asked) {
    TreeMap<Integer, Long> years = new TreeMap<>();
    for (SearchAnswer.FacetCount count : answer.facets().getOrDefault(Facet.YEAR, List.of())) {
      if (count.value().matches("\\d{4}")) {
        years.put(Integer.valueOf(count.value()), count.items());
      }
    }
    if (years.size() < 2) {
      return new YearBars(0, 0, List.of());
    }
    int span = years.lastKey() - years.firstKey() + 1;
    return span <= MOST_BARS ? bars(years, 1, asked) : bars(years, DECADE, asked);
  }

  private static YearBars bars(TreeMap<Integer, Long> years, int step, Parameters asked) {
    int first = Math.floorDiv(years.firstKey(), step) * step;
    int last = Math.floorDiv(years.lastKey(), step) * step;
    int count = (last - first) / step + 1;
    long most = years.values().stream().mapToLong(Long::longValue).max().orElse(1);
    Set<String> chosen = Set.copyOf(Query.chosen(asked, Facet.YEAR));
    double width = (double) WIDTH / count;
    List<Bar> bars = new ArrayList<>();
    for (int at = first; at <= last; at += step) {
      Map<Integer, Long> within = years.subMap(at, at + step);
      if (!within.isEmpty()) {
        long items = within.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> values = within.keySet().stream().map(String::valueOf).toList();
        boolean isChosen = chosen.containsAll(values);
        String label = step == 1 ? Integer.toString(at) : at + "–" + (at + step - 1);
        bars.add(
            new Bar(
                label,
                step == 1 ? label + ": " + items : label,
                isChosen,
                Addresses.search(years(asked, isChosen ? List.of() : values)),
                (at - first) / (double) step * width,
                Math.max(2, width - 1),
                Math.max(3, (double) HEIGHT * items / most)));
      }
    }
    return new YearBars(first, last + step - 1, bars);
  }

  private static Parameters years(Parameters asked, List<String> values) {
    Map<String, List<String>> all = new LinkedHashMap<>(asked.values());
    all.remove(Query.name(Facet.YEAR));
    if (!values.isEmpty()) {
      all.put(Query.name(Facet.YEAR), values);
    }
    return new Parameters(all);
  }
}
