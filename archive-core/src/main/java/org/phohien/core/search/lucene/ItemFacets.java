package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.phohien.core.search.Facet;

/**
 * The facets of one segment: which items pass the filters, and how many have each value.
 *
 * <p>An item that only one facet's filter keeps out still counts for that facet and those chosen
 * with it, so that a reader sees what else could be chosen there.
 */
final class ItemFacets {

  private static final List<Facet> ALL = List.of(Facet.values());

  private final List<FacetValues> facets = new ArrayList<>();

  ItemFacets(SegmentData data, LeafReader segment, Map<Facet, Set<String>> filters)
      throws IOException {
    for (Facet facet : ALL) {
      facets.add(data.facet(facet, segment, filters));
    }
  }

  /** Counts an item that fits the query; whether it passes the filters. */
  boolean count(int description) throws IOException {
    int failed = 0;
    int failing = -1;
    for (int i = 0; i < facets.size(); i++) {
      if (!facets.get(i).passes(description)) {
        failed++;
        failing = i;
      }
    }
    for (int i = 0; failed < 2 && i < facets.size(); i++) {
      if (failed == 0 || ALL.get(i).chosenWith(ALL.get(failing))) {
        facets.get(i).count(description);
      }
    }
    return failed == 0;
  }

  /** Adds the counts of this segment to those of others. */
  void addTo(Map<Facet, Map<String, Long>> totals) throws IOException {
    for (int i = 0; i < facets.size(); i++) {
      facets.get(i).addTo(totals.getOrDefault(ALL.get(i), Map.of()));
    }
  }
}
