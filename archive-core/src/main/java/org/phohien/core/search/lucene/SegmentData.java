package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.Facet;

/** What is kept in memory of each segment as long as it is in use. Threads may share it. */
final class SegmentData {

  private final Blocks blocks = new Blocks();
  private final PlaceTables places;

  /**
   * @param gazetteers the gazetteer at the moment it is asked for
   */
  SegmentData(Supplier<Gazetteer> gazetteers) {
    this.places = new PlaceTables(gazetteers);
  }

  /** See {@link Blocks}. */
  FixedBitSet descriptions(LeafReader segment) throws IOException {
    return blocks.descriptions(segment);
  }

  /** One facet of a segment, for one search. */
  FacetValues facet(Facet facet, LeafReader segment, Map<Facet, Set<String>> filters)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, Fields.FACET + facet.name());
    Set<String> wanted = filters.getOrDefault(facet, Set.of());
    return facet == Facet.PLACE
        ? new PlaceValues(values, places.of(segment), wanted)
        : new PlainValues(values, wanted);
  }
}
