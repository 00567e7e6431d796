package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.Map;

/**
 * One facet in one segment: which items pass its filter, and how many have each value. Items are
 * told by their descriptions, in rising order.
 */
sealed interface FacetValues permits PlainValues, PlaceValues {

  /** Whether an item has one of the chosen values; all have where none was chosen. */
  boolean passes(int description) throws IOException;

  void count(int description) throws IOException;

  /** Adds the counts of this segment to those of others. */
  void addTo(Map<String, Long> totals) throws IOException;
}
