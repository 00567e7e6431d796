package org.phohien.web.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.Serial;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /collection/bao-chi/SERIAL?year=}: the issues of a newspaper as a calendar. */
public final class SerialScreen implements Screen {

  /** A run with longer gaps shows only the years that have issues. */
  private static final int MOST_YEARS = 200;

  private final Catalog catalog;

  public SerialScreen(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * What the template shows.
   *
   * @param years from the first to the last, those without issues too
   * @param year that is shown; 0 for issues of no known year
   * @param calendar its months, those without issues too; empty where no day is known
   * @param others issues of no known day
   */
  public record Run(
      String slug,
      String title,
      int total,
      List<Year> years,
      int year,
      List<CalendarMonth> calendar,
      List<Tile> others) {}

  /** A year of the run and how many of its issues are here. */
  public record Year(int year, int issues) {}

  @Override
  public Answer answer(Visit visit) {
    Serial serial =
        catalog.serials().stream()
            .filter(s -> s.slug().equals(visit.part("serial")))
            .findFirst()
            .orElseThrow(() -> new NotFound("serial"));
    int first = Optional.ofNullable(serial.issues().higherKey(Serial.UNDATED)).orElse(0);
    int year = visit.query().number("year", first, 0, 9999);
    List<Entry> issues = catalog.issues(serial.slug(), year);
    List<CalendarMonth.Issue> dated = new ArrayList<>();
    List<Tile> others = new ArrayList<>();
    for (Entry entry : issues) {
      Optional<LocalDate> day = day(entry.item()).filter(d -> d.getYear() == year);
      if (day.isPresent()) {
        dated.add(CalendarMonth.Issue.of(entry.item(), day.get()));
      } else {
        others.add(Tile.of(entry, visit));
      }
    }
    return new Answer.Page(
        200,
        "org/phohien/web/browse/serial.jte",
        serial.title(),
        new Run(
            serial.slug(),
            serial.title(),
            serial.total(),
            years(serial, first),
            year,
            dated.isEmpty() ? List.of() : CalendarMonth.of(year, dated),
            others));
  }

  private static List<Year> years(Serial serial, int first) {
    int last = serial.issues().isEmpty() ? 0 : serial.issues().lastKey();
    IntStream years =
        last - first < MOST_YEARS
            ? IntStream.rangeClosed(first, last)
            : serial.issues().keySet().stream().mapToInt(Integer::intValue);
    List<Year> all = new ArrayList<>();
    years
        .filter(year -> year != Serial.UNDATED)
        .forEach(year -> all.add(new Year(year, serial.issues().getOrDefault(year, 0))));
    if (serial.issues().containsKey(Serial.UNDATED)) {
      all.add(new Year(Serial.UNDATED, serial.issues().getOrDefault(Serial.UNDATED, 0)));
    }
    return all;
  }

  private static Optional<LocalDate> day(Item item) {
    return item.kind() instanceof Kind.Issue issue
        ? issue.date().or(() -> item.description().date().flatMap(Dating::day))
        : Optional.empty();
  }
}
