package org.phohien.web.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.place.KeyedRow;
import org.phohien.core.place.PlaceRow;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /places.csv} and {@code /places.jsonld}: the whole gazetteer. The first has a row a line,
 * the second a feature a place in the form of Linked Places (LPF 1.2): GeoJSON with names, times
 * and relations, the geometries empty as long as nobody has drawn them.
 */
public final class PlaceFileScreen implements Screen {

  private static final String CONTEXT =
      "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

  private static final List<String> COLUMNS =
      List.of(
          "key",
          "place",
          "kind",
          "name",
          "characters",
          "from",
          "to",
          "partOf",
          "liesIn",
          "before",
          "unsure",
          "source",
          "note");

  private final Supplier<Gazetteer> gazetteers;
  private final Site site;

  public PlaceFileScreen(Supplier<Gazetteer> gazetteers, Site site) {
    this.gazetteers = gazetteers;
    this.site = site;
  }

  @Override
  public Answer answer(Visit visit) {
    return visit.path().endsWith(".csv") ? csv() : linkedPlaces();
  }

  private Answer csv() {
    StringBuilder all =
        new StringBuilder("\ufeff").append(String.join(",", COLUMNS)).append("\r\n");
    for (KeyedRow keyed : gazetteers.get().rows()) {
      List<String> cells = new ArrayList<>(keyed.row().cells());
      cells.addFirst(keyed.key());
      all.append(cells.stream().map(PlaceFileScreen::cell).collect(Collectors.joining(",")));
      all.append("\r\n");
    }
    return new Answer.File(
        200,
        "text/csv; charset=utf-8",
        all.toString().getBytes(StandardCharsets.UTF_8),
        Map.of("Content-Disposition", "attachment; filename=\"dia-danh.csv\""));
  }

  private static String cell(String text) {
    // a spreadsheet would run what begins like a formula
    String safe = text.matches("(?s)[=+@\\t-].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",;\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private Answer linkedPlaces() {
    Map<String, List<PlaceRow>> places = new LinkedHashMap<>();
    Gazetteer gazetteer = gazetteers.get();
    gazetteer.rows().forEach(keyed -> places.put(keyed.row().place(), List.of()));
    places.replaceAll((place, none) -> gazetteer.of(place));
    List<Object> features = new ArrayList<>();
    places.forEach((place, rows) -> features.add(feature(place, rows, gazetteer)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", "FeatureCollection");
    all.put("@context", CONTEXT);
    all.put("features", features);
    return new Answer.Json(200, "application/geo+json", all);
  }

  private Map<String, Object> feature(String place, List<PlaceRow> rows, Gazetteer gazetteer) {
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("@id", address(place));
    feature.put("type", "Feature");
    feature.put("properties", Map.of("title", gazetteer.label(place)));
    feature.put("geometry", Map.of("type", "GeometryCollection", "geometries", List.of()));
    feature.put("names", rows.stream().map(PlaceFileScreen::name).toList());
    feature.put("types", rows.stream().map(PlaceFileScreen::type).toList());
    feature.put("relations", rows.stream().flatMap(row -> relations(row).stream()).toList());
    feature.put(
        "descriptions",
        rows.stream()
            .filter(r -> !r.note().isEmpty())
            .map(r -> Map.of("value", r.note()))
            .toList());
    return feature;
  }

  private static Map<String, Object> name(PlaceRow row) {
    Map<String, Object> name = new LinkedHashMap<>();
    name.put("toponym", row.name());
    name.put("lang", "vi");
    if (!row.characters().isEmpty()) {
      name.put("variants", List.of(Map.of("toponym", row.characters(), "lang", "vi-Hani")));
    }
    name.put("citations", List.of(Map.of("label", row.source())));
    name.put("certainty", row.sure() ? "certain" : "uncertain");
    name.put("when", when(row));
    return name;
  }

  private static Map<String, Object> type(PlaceRow row) {
    return Map.of("sourceLabel", row.kind(), "when", when(row));
  }

  private List<Map<String, Object>> relations(PlaceRow row) {
    List<Map<String, Object>> relations = new ArrayList<>();
    if (!row.partOf().isEmpty()) {
      relations.add(
          Map.of(
              "relationType", "gvp:broaderPartitive",
              "relationTo", address(row.partOf()),
              "when", when(row)));
    }
    for (String before : row.before()) {
      relations.add(
          Map.of(
              "relationType", "gvp:successor_of",
              "relationTo", address(before),
              "when", when(row)));
    }
    return relations;
  }

  private static Map<String, Object> when(PlaceRow row) {
    Map<String, Object> span = new LinkedHashMap<>();
    if (!row.from().isEmpty()) {
      span.put("start", Map.of("in", row.from()));
    }
    if (!row.to().isEmpty()) {
      span.put("end", Map.of("in", row.to()));
    }
    return Map.of("timespans", span.isEmpty() ? List.of() : List.of(span));
  }

  private String address(String place) {
    return site.absolute("/places?q=" + place);
  }
}
