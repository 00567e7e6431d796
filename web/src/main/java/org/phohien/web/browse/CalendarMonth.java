package org.phohien.web.browse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.web.page.Addresses;

/**
 * A month with the issues that came out in it; weeks begin on Monday.
 *
 * @param month 1 to 12
 * @param blanks days of the week before the first
 * @param days all of them
 */
public record CalendarMonth(int month, int blanks, List<Day> days) {

  public CalendarMonth {
    days = List.copyOf(days);
  }

  /**
   * A day.
   *
   * @param number of the month
   * @param issues of that day; most have none
   */
  public record Day(int number, List<Issue> issues) {}

  /**
   * An issue.
   *
   * @param href of it
   * @param title with its number where it has one
   */
  public record Issue(String href, String title, LocalDate date) {

    static Issue of(Item item, LocalDate date) {
      String number =
          item.kind() instanceof Kind.Issue issue
              ? issue.number().map(n -> " (" + n + ")").orElse("")
              : "";
      return new Issue(Addresses.item(item.id()), item.description().title() + number, date);
    }
  }

  /** How many issues came out in it. */
  public int count() {
    return days.stream().mapToInt(day -> day.issues().size()).sum();
  }

  /** The twelve months of a year. */
  static List<CalendarMonth> of(int year, List<Issue> issues) {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> of(year, month, issues)).toList();
  }

  private static CalendarMonth of(int year, int number, List<Issue> issues) {
    YearMonth month = YearMonth.of(year, number);
    List<Day> days = new ArrayList<>();
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      LocalDate date = month.atDay(day);
      days.add(new Day(day, issues.stream().filter(i -> i.date().equals(date)).toList()));
    }
    return new CalendarMonth(number, month.atDay(1).getDayOfWeek().getValue() - 1, days);
  }
}
