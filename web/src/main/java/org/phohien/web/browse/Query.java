package org.phohien.web.browse;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.SearchRequest.Sort;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Visit;

/** A search as it stands in an address: {@code ?q=…&kind=…&year=…&place=…&language=…&sort=…}. */
public final class Query {

  /** Longer questions are answered by their first part; the page says so. */
  static final int LONGEST = 2_000;

  private Query() {}

  /** The words asked for. */
  public static String words(Parameters parameters) {
    String typed = parameters.text("q").strip();
    return typed.codePointCount(0, typed.length()) <= LONGEST
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
  }

  /** Whether words had to be left out. */
  public static boolean cut(Parameters parameters) {
    String typed = parameters.text("q").strip();
    return typed.codePointCount(0, typed.length()) > LONGEST;
  }

  /** What the address asks of the index. */
  public static SearchRequest request(Visit visit, int offset, int limit) {
    Parameters query = visit.query();
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> chosen = query.all(name(facet)).stream().filter(v -> !v.isBlank()).toList();
      if (!chosen.isEmpty()) {
        filters.put(
            facet, Set.copyOf(new LinkedHashSet<>(chosen.subList(0, Math.min(20, chosen.size())))));
      }
    }
    return new SearchRequest(words(query), filters, sort(query), offset, limit, visit.viewer());
  }

  /** The order asked for. */
  public static Sort sort(Parameters query) {
    return switch (query.text("sort")) {
      case "date" -> Sort.DATE;
      case "title" -> Sort.TITLE;
      case "new" -> Sort.NEWEST;
      default -> Sort.RELEVANCE;
    };
  }

  /** A facet's name in addresses. */
  public static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }
}
