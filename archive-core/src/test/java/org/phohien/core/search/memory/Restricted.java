package org.phohien.core.search.memory;

import java.util.List;
import org.phohien.core.search.DescribedItem;
import org.phohien.core.search.mark.Marker;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Restriction;
import org.phohien.core.search.query.SearchQuery;

/** Whether a description says what a query wants it to. */
record Restricted(Restriction restriction) {

  boolean fits(DescribedItem described) {
    return restriction.excluded()
        != restriction.any().stream().anyMatch(told -> tells(described, told));
  }

  private static boolean tells(DescribedItem described, Restriction.Told told) {
    return switch (told) {
      case Restriction.Told.Words(var part, Clause clause) -> {
        SearchQuery query =
            new SearchQuery(false, List.of(clause), 1, List.of(), List.of(), List.of(), List.of());
        yield described.says(part).stream().anyMatch(said -> new Marker(query).mark(said).isHit());
      }
      case Restriction.Told.Years(int from, int to) ->
          described.dating().filter(d -> d.from() <= to && d.to() >= from).isPresent();
    };
  }
}
