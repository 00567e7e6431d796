package org.phohien.web.place;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.place.PlaceRow;
import org.phohien.web.visit.Parameters;

/**
 * A row as typed into the form, before anyone knows whether it can be taken.
 *
 * @param typed by the names of the fields
 */
public record PlaceForm(Map<String, String> typed) {

  /** The fields with one line of text each, in the order of the form. */
  public static final List<String> FIELDS =
      List.of(
          "place",
          "kind",
          "name",
          "characters",
          "from",
          "to",
          "partOf",
          "liesIn",
          "before",
          "source",
          "note");

  public PlaceForm {
    typed = Map.copyOf(typed);
  }

  static PlaceForm empty() {
    return new PlaceForm(Map.of());
  }

  static PlaceForm of(PlaceRow row) {
    Map<String, String> typed = new LinkedHashMap<>();
    List<String> cells = row.cells();
    for (int i = 0; i < 9; i++) {
      typed.put(FIELDS.get(i), cells.get(i));
    }
    typed.put("unsure", row.sure() ? "" : "on");
    typed.put("source", row.source());
    typed.put("note", row.note());
    return new PlaceForm(typed);
  }

  static PlaceForm of(Parameters form) {
    Map<String, String> typed = new LinkedHashMap<>();
    FIELDS.forEach(field -> typed.put(field, form.text(field).strip()));
    typed.put("unsure", form.text("unsure"));
    return new PlaceForm(typed);
  }

  /** What stands in a field. */
  public String text(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean unsure() {
    return !text("unsure").isEmpty();
  }

  /**
   * The row.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code place.PART} when a part can't
   *     be taken
   */
  PlaceRow row() {
    List<String> before =
        Arrays.stream(text("before").split("[;,\\s]+", -1)).filter(s -> !s.isEmpty()).toList();
    return new PlaceRow(
        text("place"),
        text("kind"),
        text("name"),
        text("characters"),
        text("from"),
        text("to"),
        text("partOf"),
        text("liesIn"),
        before,
        !unsure(),
        text("source"),
        text("note"));
  }
}
