package org.phohien.web.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.place.PlaceRow;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Parameters;

/**
 * A place that a question is the name of.
 *
 * @param label the place by its last name with its kind
 * @param names all names it had, with their years
 * @param href works about the place, whatever they call it
 * @param more what the gazetteer has of it
 */
public record PlaceHint(String label, String names, String href, String more) {

  static Optional<PlaceHint> of(String question, Gazetteer gazetteer) {
    return question.isBlank()
        ? Optional.empty()
        : gazetteer.find(question).map(place -> hint(place, gazetteer));
  }

  private static PlaceHint hint(String place, Gazetteer gazetteer) {
    List<PlaceRow> rows = gazetteer.of(place);
    String names =
        rows.stream()
            .map(row -> named(row, row.equals(rows.getLast())))
            .distinct()
            .collect(Collectors.joining("; "));
    return new PlaceHint(
        gazetteer.label(place),
        names,
        Addresses.search(Parameters.none().with("place", gazetteer.label(place))),
        "/places?q=" + Addresses.encoded(gazetteer.of(place).getLast().name()));
  }

  /** Without an end, the last name is still so; the end of another is not known. */
  private static String named(PlaceRow row, boolean last) {
    String from = year(row.from(), "?");
    return row.label() + " (" + from + "–" + year(row.to(), last ? "…" : "?") + ")";
  }

  private static String year(String date, String unknown) {
    return date.isEmpty() ? unknown : date.substring(0, Math.min(4, date.length()));
  }
}
