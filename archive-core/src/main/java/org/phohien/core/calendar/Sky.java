package org.phohien.core.calendar;

/**
 * What a calendar looks at: days of the new moons and of the middle terms (trung khí). Days are
 * Julian day numbers of civil days, {@code LocalDate.toEpochDay() + 2440588}.
 */
interface Sky {

  /** Lunations are counted from the new moon of 6 January 2000. */
  long newMoon(long lunation);

  /**
   * The day of a middle term.
   *
   * @param year Gregorian year in whose December the count begins
   * @param number 0 for the winter solstice (đông chí) of that December, 1 for đại hàn of the
   *     January after it, and so on to 12, the solstice of the next December
   */
  long middleTerm(int year, int number);

  /** Which rules were followed in this way. */
  Rules rules();
}
