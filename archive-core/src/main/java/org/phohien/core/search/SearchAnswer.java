package org.phohien.core.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many items
 * @param pages how many pages in them have a hit
 * @param items this part of them
 * @param facets values with their counts of items, the most frequent first; at most 50 a facet,
 *     1,000 of the years
 * @param notes how the query was understood where it was not taken as typed, keys of the message
 *     catalog with their arguments
 */
public record SearchAnswer(
    long total,
    long pages,
    List<ItemHit> items,
    Map<Facet, List<FacetCount>> facets,
    List<Note> notes) {

  public SearchAnswer {
    items = List.copyOf(items);
    facets = Map.copyOf(facets);
    notes = List.copyOf(notes);
  }

  /** A facet's value with how many items have it. */
  public record FacetCount(String value, long items) {}

  /**
   * A remark on the query: key {@code search.note.KEY} of the message catalog, and its argument.
   */
  public record Note(String key, String argument) {}
}
