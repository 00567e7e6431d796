package org.phohien.web.search;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.place.Gazetteer;
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

  static final int SHOWN = 12;

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
  public record Value(String value, long items, boolean chosen, String href) {

    /** How many values of its tree it lies in. */
    public int depth() {
      return (int) value.chars().filter(c -> c == Facet.WITHIN.charAt(0)).count();
    }

    /** The last of its parts. */
    public String label() {
      return value.substring(value.lastIndexOf(Facet.WITHIN) + 1);
    }
  }

  /**
   * The facets of an answer that have values.
   *
   * @param asked the search, without paging
   * @param gazetteer by which places are put under each other
   */
  static List<Narrowing> of(SearchAnswer answer, Parameters asked, Gazetteer gazetteer) {
    List<Narrowing> groups = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Value> values =
          facet == Facet.PLACE
              ? new PlaceTree(answer, asked, gazetteer).values()
              : values(facet, answer, asked);
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
    // the years are told by the bars; only those chosen one by one are to be given up here
    int shown = facet == Facet.YEAR ? 0 : SHOWN;
    for (SearchAnswer.FacetCount count : answer.facets().getOrDefault(facet, List.of())) {
      boolean isChosen = chosen.contains(count.value());
      if (values.size() < shown || isChosen) {
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
