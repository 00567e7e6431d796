package org.phohien.web.search;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchAnswer;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Parameters;

/**
 * A facet with its values, each a link that chooses it or gives it up again.
 *
 * @param name of the facet in addresses
 * @param values the most frequent first, those chosen always among them
 */
public record Narrowing(String name, List<Value> values) {

  private static final int SHOWN = 12;

  public Narrowing {
    values = List.copyOf(values);
  }

  /**
   * A value to narrow by.
   *
   * @param value as the index has it
   * @param items how many it would leave
   * @param chosen whether the search is narrowed by it now
   * @param href the search with this value chosen, or given up again
   */
  public record Value(String value, long items, boolean chosen, String href) {}

  /**
   * The facets of an answer that have values.
   *
   * @param asked the search, without paging
   */
  static List<Narrowing> of(SearchAnswer answer, Parameters asked) {
    List<Narrowing> groups = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Value> values = values(facet, answer, asked);
      // ten years at a time are told by the bars
      if (!values.isEmpty() && facet != Facet.DECADE) {
        groups.add(new Narrowing(Query.name(facet), values));
      }
    }
    return groups;
  }

  private static List<Value> values(Facet facet, SearchAnswer answer, Parameters asked) {
    String name = Query.name(facet);
    List<String> chosen = Query.chosen(asked, facet);
    List<Value> values = new ArrayList<>();
    for (SearchAnswer.FacetCount count : answer.facets().getOrDefault(facet, List.of())) {
      boolean isChosen = chosen.contains(count.value());
      if (values.size() < SHOWN || isChosen) {
        String href = Addresses.search(asked.toggled(name, count.value()));
        values.add(new Value(count.value(), count.items(), isChosen, href));
      }
    }
    // a chosen value that nothing has any more can still be given up
    for (String value : chosen) {
      if (values.stream().noneMatch(v -> v.value().equals(value))) {
        values.add(new Value(value, 0, true, Addresses.search(asked.toggled(name, value))));
      }
    }
    return values;
  }
}
