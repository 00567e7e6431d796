package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A facet whose values stand in the index as they are. */
final class PlainValues implements FacetValues {

  private final SortedSetDocValues values;
  private final @Nullable FixedBitSet chosen;
  private final int[] counts;

  PlainValues(SortedSetDocValues values, Set<String> wanted) throws IOException {
    this.values = values;
    this.counts = new int[Math.toIntExact(values.getValueCount())];
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

  @Override
  public boolean passes(int description) throws IOException {
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

  @Override
  public void count(int description) throws IOException {
    if (at(description)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        counts[(int) values.nextOrd()]++;
      }
    }
  }

  @Override
  public void addTo(Map<String, Long> totals) throws IOException {
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
