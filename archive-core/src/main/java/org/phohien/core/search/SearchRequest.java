package org.phohien.core.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phohien.core.access.Viewer;
import org.phohien.core.place.Gazetteer;

/**
 * What a reader asks.
 *
 * @param query as typed; blank finds everything
 * @param filters chosen facet values; several values of one facet are alternatives
 * @param sort order of the items
 * @param offset how many items to skip, 0 to 10,000
 * @param limit how many items at most, 1 to 100
 * @param viewer who asks: nothing is found or counted that they may not see
 */
public record SearchRequest(
    String query,
    Map<Facet, Set<String>> filters,
    Sort sort,
    int offset,
    int limit,
    Viewer viewer) {

  public SearchRequest {
    filters = Map.copyOf(filters);
  }

  /** The same with chosen places as the facet has them, whatever name of theirs was chosen. */
  public SearchRequest withPlaces(Gazetteer gazetteer) {
    if (!filters.containsKey(Facet.PLACE)) {
      return this;
    }
    Set<String> places =
        filters.get(Facet.PLACE).stream()
            .map(place ->
                place.contains(Facet.WITHIN)
                    ? place
                    : gazetteer
                        .find(place)
                        .map(id -> String.join(Facet.WITHIN, gazetteer.path(id)))
                        .orElse(place))
            .collect(Collectors.toSet());
    Map<Facet, Set<String>> changed = new EnumMap<>(filters);
    changed.put(Facet.PLACE, places);
    return new SearchRequest(query, changed, sort, offset, limit, viewer);
  }

  /** A plain first page of results. */
  public static SearchRequest of(String query, Viewer viewer) {
    return new SearchRequest(query, Map.of(), Sort.RELEVANCE, 0, 20, viewer);
  }

  /** The orders of a result. */
  public enum Sort {
    RELEVANCE,
    DATE,
    TITLE,
    NEWEST
  }
}
