package org.phohien.web.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.SearchRequest.Sort;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Visit;

/**
 * A search as it stands in an address: {@code
 * ?q=…&kind=…&year=…&from=…&to=…&reign=…&place=…&language=…&sort=…}.
 */
public final class Query {

  /** Values of one facet that are looked at; the rest of a made-up address is left out. */
  private static final int MOST_CHOSEN = 20;

  private Query() {}

  /** What the address asks of the index. */
  public static SearchRequest request(Visit visit, int offset, int limit) {
    return request(visit, sort(visit.query()), offset, limit);
  }

  /** The same in another order. */
  public static SearchRequest request(Visit visit, Sort sort, int offset, int limit) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> chosen = chosen(visit.query(), facet);
      if (!chosen.isEmpty()) {
        filters.put(facet, Set.copyOf(new HashSet<>(chosen)));
      }
    }
    YearRange.of(visit.query())
        .ifPresent(range -> filters.merge(Facet.YEAR, range.values(), Query::both));
    return new SearchRequest(visit.question(), filters, sort, offset, limit, visit.viewer());
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** The values of a facet that the address chooses. */
  static List<String> chosen(Parameters query, Facet facet) {
    return query.all(name(facet)).stream()
        .filter(v -> !v.isBlank())
        .distinct()
        .limit(MOST_CHOSEN)
        .toList();
  }

  /** Whether the address narrows by anything. */
  static boolean narrows(Parameters query) {
    return YearRange.of(query).isPresent()
        || Arrays.stream(Facet.values()).anyMatch(facet -> !chosen(query, facet).isEmpty());
  }

  /** The order asked for. */
  static Sort sort(Parameters query) {
    return switch (query.text("sort")) {
      case "date" -> Sort.DATE;
      case "title" -> Sort.TITLE;
      case "new" -> Sort.NEWEST;
      default -> Sort.RELEVANCE;
    };
  }

  /** A facet's name in addresses. */
  static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }
}
