package org.phohien.core.calendar;

import java.time.LocalDate;

/** The astronomers' count of days. */
final class JulianDay {

  /** Julian day number of 1 January 1970. */
  private static final long EPOCH = 2_440_588;

  private JulianDay() {}

  static LocalDate date(long number) {
    return LocalDate.ofEpochDay(number - EPOCH);
  }

  static long number(LocalDate date) {
    return date.toEpochDay() + EPOCH;
  }

  /** About the beginning of a Gregorian year. */
  static double ofYear(int year) {
    return number(LocalDate.of(year, 1, 1));
  }
}
