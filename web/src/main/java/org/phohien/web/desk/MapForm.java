package org.phohien.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Georeference.Point;
import org.phohien.core.model.Page;
import org.phohien.web.visit.Parameters;

/**
 * Ground control points as a form: what was typed stays as typed, so that a refused form can be
 * shown again.
 *
 * @param rows one a point, and some blank ones to go on with
 */
public record MapForm(List<Row> rows) {

  /** Rows for further points; more come when these are saved. */
  private static final int BLANK = 4;

  public MapForm {
    rows = List.copyOf(rows);
  }

  /**
   * A point as text.
   *
   * @param off how far it stands from where the others would have it, in pixels; blank where that
   *     is not known
   */
  public record Row(String x, String y, String longitude, String latitude, String off) {

    static final Row EMPTY = new Row("", "", "", "", "");

    public boolean isBlank() {
      return (x + y + longitude + latitude).isBlank();
    }
  }

  /** The form of a sheet as it is. */
  static MapForm of(Optional<Georeference> georeference) {
    Optional<PlaneFit> fit = georeference.flatMap(PlaneFit::of);
    List<Row> rows = new ArrayList<>();
    for (Point point : georeference.map(Georeference::points).orElse(List.of())) {
      rows.add(
          new Row(
              "" + point.x(),
              "" + point.y(),
              Degrees.text(point.longitude()),
              Degrees.text(point.latitude()),
              fit.map(f -> "" + Math.round(f.off(point))).orElse("")));
    }
    return padded(rows);
  }

  /** The form as it was typed. */
  static MapForm typed(Parameters form) {
    List<Row> rows = new ArrayList<>();
    int count = Math.min(form.all("x").size(), Georeference.MOST);
    for (int i = 0; i < count; i++) {
      Row row =
          new Row(
              cell(form, "x", i),
              cell(form, "y", i),
              cell(form, "longitude", i),
              cell(form, "latitude", i),
              "");
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return padded(rows);
  }

  private static String cell(Parameters form, String name, int row) {
    List<String> cells = form.all(name);
    return row < cells.size() ? cells.get(row).strip() : "";
  }

  private static MapForm padded(List<Row> rows) {
    for (int i = 0; i < BLANK; i++) {
      rows.add(Row.EMPTY);
    }
    return new MapForm(rows);
  }

  /** The rows that say something. */
  private List<Row> said() {
    return rows.stream().filter(row -> !row.isBlank()).toList();
  }

  /** Whether all points are taken away. */
  boolean isEmpty() {
    return said().isEmpty();
  }

  /**
   * Why the form can't be taken: the keys of sentences, each with the number of its row, from 1;
   * empty when it can.
   */
  List<Wrong> wrong(Page page) {
    List<Wrong> wrong = new ArrayList<>();
    List<Row> said = said();
    for (int i = 0; i < said.size(); i++) {
      Optional<Point> point = point(said.get(i));
      if (point.isEmpty()) {
        wrong.add(new Wrong("row", i + 1));
      } else if (point.get().x() > page.size().width() || point.get().y() > page.size().height()) {
        wrong.add(new Wrong("outside", i + 1));
      }
    }
    if (wrong.isEmpty() && !said.isEmpty() && said.size() < Georeference.FEWEST) {
      wrong.add(new Wrong("few", said.size()));
    }
    if (wrong.isEmpty() && !said.isEmpty() && georeference(page).flatMap(PlaneFit::of).isEmpty()) {
      wrong.add(new Wrong("line", 0));
    }
    return wrong;
  }

  /** A reason and the row it is about; 0 for all. */
  public record Wrong(String key, int row) {}

  /** The points; empty when there are none, or two at one place of the sheet. */
  Optional<Georeference> georeference(Page page) {
    List<Point> points = said().stream().flatMap(row -> point(row).stream()).toList();
    try {
      return points.isEmpty()
          ? Optional.empty()
          : Optional.of(new Georeference(page.id().key(), points));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Point> point(Row row) {
    OptionalDouble longitude = Degrees.of(row.longitude());
    OptionalDouble latitude = Degrees.of(row.latitude());
    if (!row.x().matches("\\d{1,6}")
        || !row.y().matches("\\d{1,6}")
        || longitude.isEmpty()
        || latitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Point(
              Integer.parseInt(row.x()),
              Integer.parseInt(row.y()),
              longitude.getAsDouble(),
              latitude.getAsDouble()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
