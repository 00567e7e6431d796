package org.phohien.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phohien.core.calendar.LunarCalendar;
import org.phohien.core.calendar.LunarDate;
import org.phohien.core.calendar.Reigns;
import org.phohien.core.calendar.Rules;
import org.phohien.core.calendar.TimeReader;
import org.phohien.core.calendar.ToldTime;
import org.phohien.core.message.DateWords;
import org.phohien.core.message.Language;
import org.phohien.core.model.Dating;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Parameters;

/**
 * A time of the lunar calendar that a question names, with the years or days it can be, each a
 * search for that year or day.
 *
 * @param told as typed
 * @param key of the message that leads in
 * @param choices in the order of time, at least one
 */
public record TimeHint(String told, String key, List<Choice> choices) {

  /** Times of one question that are explained; a pasted page may name hundreds. */
  private static final int MOST = 3;

  public TimeHint {
    choices = List.copyOf(choices);
  }

  /**
   * A year or day.
   *
   * @param text as shown
   * @param note other names of the year; may be empty
   * @param unsure the day may be one off
   */
  public record Choice(String text, String note, boolean unsure, String href) {}

  /** What a question tells of times. */
  static List<TimeHint> of(String question, Parameters asked, Language language) {
    return TimeReader.read(question).stream()
        .limit(MOST)
        .map(told -> hint(told, question, asked, language))
        .filter(hint -> !hint.choices().isEmpty())
        .toList();
  }

  private static TimeHint hint(
      ToldTime told, String question, Parameters asked, Language language) {
    List<Choice> choices =
        told.aboutDay()
            ? told.days().stream().map(day -> day(day, language)).toList()
            : told.years().stream().map(year -> year(year, told, question, asked)).toList();
    String key = (told.aboutDay() ? "day" : "year") + (choices.size() > 1 ? "s" : "");
    return new TimeHint(told.words(), key, choices);
  }

  /** The rest of the question, in that year. */
  private static Choice year(int year, ToldTime told, String question, Parameters asked) {
    String rest = question.replace(told.words(), " ").replaceAll("\\s+", " ").strip();
    String names =
        Reigns.between(year, year).stream()
            .map(reign -> reign.name() + " " + reign.yearOf(year))
            .collect(Collectors.joining(", "));
    String digits = Integer.toString(year);
    return new Choice(
        digits, names, false, Addresses.search(asked.with("q", rest).with("year", digits)));
  }

  private static Choice day(LocalDate day, Language language) {
    String shown =
        Dating.parse(day.toString()).map(d -> DateWords.of(d, language)).orElse(day.toString());
    Optional<LunarDate> lunar = LunarCalendar.of(day);
    boolean unsure = lunar.map(d -> LunarCalendar.rules(d.year()) == Rules.DAI_THONG).orElse(true);
    return new Choice(
        shown,
        "",
        unsure,
        Addresses.search(Parameters.none().with("q", '"' + day.toString() + '"')));
  }
}
