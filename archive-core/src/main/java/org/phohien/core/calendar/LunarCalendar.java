package org.phohien.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The lunar calendar of Việt Nam, {@value #FIRST} to {@value #LAST}. A month begins on the day of
 * the new moon; the winter solstice lies in month 11; where 13 months lie from one month 11 to the
 * next, the first without a middle term doubles the month before it. By which sun and moon, {@link
 * Rules} says.
 */
public final class LunarCalendar {

  /** The first year that can be reckoned: the tables begin with the solstice of 1280. */
  public static final int FIRST = 1282;

  public static final int LAST = 2199;

  private static final int FIRST_HIEP_KY = 1813;

  /** The court's tables lagged a quarter of an hour by then; later almanacs don't show it. */
  private static final int FIRST_BEIJING = 1891;

  /** From this year on the almanacs here and in China were reckoned for 120° east. */
  private static final int FIRST_STANDARD = 1929;

  private static final int FIRST_MODERN = 1968;

  private static final Sky DAI_THONG = new DaiThong();

  private LunarCalendar() {}

  /** The day of the lunar calendar; empty outside the years that can be reckoned. */
  public static Optional<LunarDate> of(LocalDate day) {
    for (int year = day.getYear(); year >= day.getYear() - 1; year--) {
      for (LunarMonth month : months(year)) {
        if (month.has(day)) {
          return Optional.of(month.on(day));
        }
      }
    }
    return Optional.empty();
  }

  /** The Gregorian day; empty where that month had no such day, or the year can't be reckoned. */
  public static Optional<LocalDate> day(LunarDate date) {
    return months(date.year()).stream()
        .filter(m -> m.number() == date.month() && m.leap() == date.leap())
        .filter(m -> date.day() <= m.days())
        .map(m -> m.first().plusDays(date.day() - 1L))
        .findFirst();
  }

  /** The first day of the first month (Tết); empty outside the years that can be reckoned. */
  public static Optional<LocalDate> newYear(int year) {
    return months(year).stream().map(LunarMonth::first).findFirst();
  }

  /** The 12 or 13 months of a lunar year; none outside the years that can be reckoned. */
  public static List<LunarMonth> months(int year) {
    if (year < FIRST || year > LAST) {
      return List.of();
    }
    Sky sky = sky(year);
    List<Start> starts = new ArrayList<>();
    starts.addAll(round(sky, year - 1).stream().filter(s -> s.of(1, 10)).toList());
    starts.addAll(round(sky, year).stream().filter(s -> s.of(11, 12)).toList());
    // The year after may be told by other rules: its first day ends this year's last month.
    long end = first(sky(year + 1), year + 1);
    List<LunarMonth> months = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      long next = i + 1 < starts.size() ? starts.get(i + 1).day() : end;
      months.add(
          new LunarMonth(
              year,
              start.number(),
              start.leap(),
              JulianDay.date(start.day()),
              (int) (next - start.day())));
    }
    return List.copyOf(months);
  }

  /** By which rules a year is reckoned. */
  public static Rules rules(int year) {
    return sky(year).rules();
  }

  private static Sky sky(int year) {
    if (year >= FIRST_MODERN) {
      return TrueSky.VIETNAM;
    }
    if (year < FIRST_HIEP_KY) {
      return DAI_THONG;
    }
    boolean beijing = year >= FIRST_BEIJING && year < FIRST_STANDARD;
    return beijing ? TrueSky.BEIJING : TrueSky.EAST_120;
  }

  private record Start(long day, int number, boolean leap) {
    boolean of(int from, int to) {
      return number >= from && number <= to;
    }
  }

  private static long first(Sky sky, int year) {
    return round(sky, year - 1).stream()
        .filter(s -> s.number() == 1)
        .findFirst()
        .orElseThrow()
        .day();
  }

  /** The months from the one with the solstice of a December to before that of the next. */
  private static List<Start> round(Sky sky, int december) {
    long[] terms =
        IntStream.rangeClosed(0, 12).mapToLong(n -> sky.middleTerm(december, n)).toArray();
    long first = lunationAt(sky, terms[0]);
    long last = lunationAt(sky, terms[12]);
    long[] days = LongStream.rangeClosed(first, last).map(sky::newMoon).toArray();
    boolean leapDone = days.length - 1 < 13;
    List<Start> starts = new ArrayList<>();
    int number = 11;
    for (int i = 0; i + 1 < days.length; i++) {
      long from = days[i];
      long to = days[i + 1];
      boolean leap = !leapDone && i > 0 && Arrays.stream(terms).noneMatch(t -> t >= from && t < to);
      if (!leap && i > 0) {
        number = number % 12 + 1;
      }
      leapDone |= leap;
      starts.add(new Start(from, number, leap));
    }
    return starts;
  }

  /** The lunation a day belongs to. */
  private static long lunationAt(Sky sky, long day) {
    long lunation = (long) Math.floor((day - 2_451_550.0) / 29.530588861) + 1;
    while (sky.newMoon(lunation) > day) {
      lunation--;
    }
    return lunation;
  }
}
