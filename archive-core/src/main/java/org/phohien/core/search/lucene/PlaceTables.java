package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.Facet;
import org.phohien.core.search.PlacePaths;

/**
 * Where the places written in a segment's descriptions lie, by the gazetteer as it is: a change of
 * it is seen by the next search, and nothing is indexed anew. Threads may share it.
 */
final class PlaceTables {

  private final Supplier<Gazetteer> gazetteers;
  private final Map<IndexReader.CacheKey, Table> known = new ConcurrentHashMap<>();

  PlaceTables(Supplier<Gazetteer> gazetteers) {
    this.gazetteers = gazetteers;
  }

  /**
   * The places of one segment.
   *
   * @param paths values of the facet
   * @param ofOrdinal for each place as written, by its ordinal, the numbers of its paths
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Table(Gazetteer gazetteer, List<String> paths, int[][] ofOrdinal) {}

  Table of(LeafReader segment) throws IOException {
    Gazetteer now = gazetteers.get();
    IndexReader.CacheHelper core = segment.getCoreCacheHelper();
    Table table = core == null ? null : known.get(core.getKey());
    if (table == null || table.gazetteer() != now) {
      table = read(segment, now);
      if (core != null && known.put(core.getKey(), table) == null) {
        core.addClosedListener(known::remove);
      }
    }
    return table;
  }

  private static Table read(LeafReader segment, Gazetteer gazetteer) throws IOException {
    SortedSetDocValues written = DocValues.getSortedSet(segment, Fields.FACET + Facet.PLACE.name());
    PlacePaths places = new PlacePaths(gazetteer);
    int[][] ofOrdinal = new int[Math.toIntExact(written.getValueCount())][];
    List<String> paths = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (int ordinal = 0; ordinal < ofOrdinal.length; ordinal++) {
      ofOrdinal[ordinal] =
          places.of(written.lookupOrd(ordinal).utf8ToString()).stream()
              .filter(path -> !path.isBlank())
              .mapToInt(path -> numbers.computeIfAbsent(path, p -> added(paths, p)))
              .toArray();
    }
    return new Table(gazetteer, List.copyOf(paths), ofOrdinal);
  }

  private static int added(List<String> paths, String path) {
    paths.add(path);
    return paths.size() - 1;
  }
}
