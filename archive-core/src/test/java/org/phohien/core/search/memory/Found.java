package org.phohien.core.search.memory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phohien.core.search.DescribedItem;
import org.phohien.core.search.Facet;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.SearchAnswer.FacetCount;

/** An item that fits a query, filters aside. */
record Found(IndexedItem indexed, ItemHit hit, double score) {

  DescribedItem described() {
    return new DescribedItem(indexed.entry().item());
  }

  boolean passes(Map<Facet, Set<String>> filters) {
    return passesAllBut(this, null, filters);
  }

  private boolean passes(Facet facet, Map<Facet, Set<String>> filters) {
    Set<String> chosen = filters.getOrDefault(facet, Set.of());
    return chosen.isEmpty() || described().values(facet).stream().anyMatch(chosen::contains);
  }

  /** How many of those that fit have each value. */
  static Map<Facet, List<FacetCount>> facets(List<Found> fitting, Map<Facet, Set<String>> filters) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Map<String, Long> counts =
          fitting.stream()
              .filter(f -> passesAllBut(f, facet, filters))
              .flatMap(f -> f.described().values(facet).stream())
              .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
      facets.put(
          facet,
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(facet.mostValues())
              .map(e -> new FacetCount(e.getKey(), e.getValue()))
              .toList());
    }
    return facets;
  }

  private static boolean passesAllBut(
      Found found, @Nullable Facet but, Map<Facet, Set<String>> filters) {
    return Arrays.stream(Facet.values())
        .allMatch(f -> (but != null && f.chosenWith(but)) || found.passes(f, filters));
  }
}
