package org.phohien.core.calendar;

import java.time.LocalDate;

/**
 * A month of the lunar calendar.
 *
 * @param year the lunar year it belongs to, by the Gregorian year it begins in
 * @param number 1 to 12
 * @param leap the second month of that number
 * @param first its first day
 * @param days 29 or 30
 */
public record LunarMonth(int year, int number, boolean leap, LocalDate first, int days) {

  /** A day of it. */
  LunarDate on(LocalDate day) {
    return new LunarDate(year, number, leap, (int) (day.toEpochDay() - first.toEpochDay()) + 1);
  }

  boolean has(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(first.plusDays(days));
  }
}
