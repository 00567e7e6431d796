package org.phohien.core.calendar;

/**
 * A day of the lunar calendar.
 *
 * @param year by the Gregorian year in which it begins
 * @param month 1 to 12
 * @param leap in the second month of that number
 * @param day 1 to 30
 */
public record LunarDate(int year, int month, boolean leap, int day) {

  public LunarDate {
    if (month < 1 || month > 12 || day < 1 || day > 30) {
      throw new IllegalArgumentException("no lunar day: " + day + "/" + month + "/" + year);
    }
  }

  /** A day of a month that was not doubled, or of the first of the two. */
  public static LunarDate of(int year, int month, int day) {
    return new LunarDate(year, month, false, day);
  }
}
