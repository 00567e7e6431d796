package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.phohien.core.search.Facet;

/** One facet in one segment: which items pass its filter, and how many have each value. */
final class FacetValues {

  private final SortedSetDocValues values;
  private final @Nullable FixedBitSet chosen;
  private final int[] counts;

  FacetValues(Facet facet, LeafReader segment, Map<Facet, Set<String>> filters) throws IOException {
    this.values = DocValues.getSortedSet(segment, Fields.FACET + facet.name());
    this.counts = new int[Math.toIntExact(values.getValueCount())];
    Set<String> wanted = filters.getOrDefault(facet, Set.of());
    this.chosen = wanted.isEmpty() ? null : new FixedBitSet(Math.max(1, counts.length));
    if (chosen != null) {
      for (String value : wanted) {
        long ordinal = values.lookupTerm(new BytesRef(value));
        if (ordinal >= 0) {
          chosen.set((int) ordinal);
        }
      }
    }
  }

  /** Whether an item has one of the chosen values; all have where none was chosen. */
  boolean passes(int description) throws IOException {
    if (chosen == null) {
      return true;
    }
    boolean passes = false;
    if (at(description)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        passes |= chosen.get((int) values.nextOrd());
      }
    }
    return passes;
  }

  void count(int description) throws IOException {
    if (at(description)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        counts[(int) values.nextOrd()]++;
      }
    }
  }

  /** Adds the counts of this segment to those of others. */
  void addTo(Map<String, Long> totals) throws IOException {
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        totals.merge(values.lookupOrd(ordinal).utf8ToString(), (long) counts[ordinal], Long::sum);
      }
    }
  }

  private boolean at(int description) throws IOException {
    return values.advanceExact(description);
  }
}
