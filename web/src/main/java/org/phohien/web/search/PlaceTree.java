package org.phohien.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchAnswer.FacetCount;
import org.phohien.web.page.Addresses;
import org.phohien.web.search.Narrowing.Value;
import org.phohien.web.visit.Parameters;

/**
 * The places of an answer as a tree, each followed by those that lie in it: the widest ones, what
 * lies in the first of them, and what lies in or around those chosen.
 */
final class PlaceTree {

  private final List<FacetCount> counts;
  private final Parameters asked;

  /** What is chosen, as the facet has it, with how the address writes it. */
  private final Map<String, String> chosen = new LinkedHashMap<>();

  private final List<Value> values = new ArrayList<>();

  PlaceTree(SearchAnswer answer, Parameters asked, Gazetteer gazetteer) {
    this.counts = answer.facets().getOrDefault(Facet.PLACE, List.of());
    this.asked = asked;
    for (String written : Query.chosen(asked, Facet.PLACE)) {
      chosen.put(path(written, gazetteer), written);
    }
  }

  private static String path(String written, Gazetteer gazetteer) {
    return written.contains(Facet.WITHIN)
        ? written
        : gazetteer
            .find(written)
            .map(place -> String.join(Facet.WITHIN, gazetteer.path(place)))
            .orElse(written);
  }

  List<Value> values() {
    addIn("", true);
    chosen.forEach((path, written) -> {
      if (values.stream().noneMatch(value -> value.value().equals(path))) {
        values.add(new Value(path, 0, true, toggled(written)));
      }
    });
    return values;
  }

  /** Adds what lies directly in a place; of the widest, the first is opened. */
  private void addIn(String place, boolean widest) {
    int shown = 0;
    for (FacetCount count : counts) {
      String path = count.value();
      if (parent(path).equals(place) && (shown < Narrowing.SHOWN || isNearChosen(path))) {
        boolean isChosen = chosen.containsKey(path);
        String href = toggled(chosen.getOrDefault(path, path));
        values.add(new Value(path, count.items(), isChosen, href));
        if ((widest && shown == 0) || isNearChosen(path)) {
          addIn(path, false);
        }
        shown++;
      }
    }
  }

  private boolean isNearChosen(String path) {
    return chosen.keySet().stream()
        .anyMatch(c -> c.equals(path) || c.startsWith(path + Facet.WITHIN));
  }

  private static String parent(String path) {
    int last = path.lastIndexOf(Facet.WITHIN);
    return last < 0 ? "" : path.substring(0, last);
  }

  private String toggled(String written) {
    return Addresses.search(asked.toggled(Query.name(Facet.PLACE), written));
  }
}
