package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The places in one segment: an item has the place it names and all that lies around it, each of
 * them once.
 */
final class PlaceValues implements FacetValues {

  private final SortedSetDocValues written;
  private final PlaceTables.Table table;
  private final @Nullable FixedBitSet chosen;
  private final int[] counts;

  /** The item each path was counted for last. */
  private final int[] last;

  PlaceValues(SortedSetDocValues written, PlaceTables.Table table, Set<String> wanted) {
    this.written = written;
    this.table = table;
    this.counts = new int[table.paths().size()];
    this.last = new int[counts.length];
    this.chosen = wanted.isEmpty() ? null : new FixedBitSet(Math.max(1, counts.length));
    for (int path = 0; chosen != null && path < counts.length; path++) {
      if (wanted.contains(table.paths().get(path))) {
        chosen.set(path);
      }
    }
  }

  @Override
  public boolean passes(int description) throws IOException {
    if (chosen == null) {
      return true;
    }
    boolean passes = false;
    if (written.advanceExact(description)) {
      for (int i = 0; i < written.docValueCount(); i++) {
        for (int path : table.ofOrdinal()[(int) written.nextOrd()]) {
          passes |= chosen.get(path);
        }
      }
    }
    return passes;
  }

  @Override
  public void count(int description) throws IOException {
    if (written.advanceExact(description)) {
      for (int i = 0; i < written.docValueCount(); i++) {
        for (int path : table.ofOrdinal()[(int) written.nextOrd()]) {
          if (last[path] != description + 1) {
            last[path] = description + 1;
            counts[path]++;
          }
        }
      }
    }
  }

  @Override
  public void addTo(Map<String, Long> totals) {
    for (int path = 0; path < counts.length; path++) {
      if (counts[path] > 0) {
        totals.merge(table.paths().get(path), (long) counts[path], Long::sum);
      }
    }
  }
}
