package org.phohien.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LunarCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "1900-01-31", "1907-02-13", "1916-02-03", "1926-02-13", "1930-01-30", "1936-01-24",
    "1945-02-13", "1946-02-02", "1954-02-03", "1966-01-21", "1967-02-09", "1968-01-29",
    "1969-02-16", "1972-02-15", "1975-02-11", "1976-01-31", "1980-02-16", "1984-02-02",
    "1985-01-21", "1986-02-09", "1988-02-17", "1990-01-27", "1992-02-04", "1995-01-31",
    "1996-02-19", "1997-02-07", "1999-02-16", "2000-02-05", "2001-01-24", "2003-02-01",
    "2005-02-09", "2007-02-17", "2010-02-14", "2012-01-23", "2015-02-19", "2018-02-16",
    "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29",
    "2026-02-17", "2030-02-02", "2033-01-31", "2053-02-18"
  })
  void tetIsTheDayThatWasKept(LocalDate tet) {
    assertEquals(Optional.of(tet), LunarCalendar.newYear(tet.getYear()));
  }

  /** Beijing had the new moon a day later, and in 1985 the month another number. */
  @ParameterizedTest
  @CsvSource({
    "1968, 1968-01-30",
    "1969, 1969-02-17",
    "1985, 1985-02-20",
    "2007, 2007-02-18",
    "2030, 2030-02-03",
    "2053, 2053-02-19"
  })
  void tetIsNotThatOfChinaWhereMidnightLiesBetween(int year, LocalDate china) {
    assertTrue(LunarCalendar.newYear(year).orElseThrow().isBefore(china));
  }

  @ParameterizedTest
  @CsvSource({
    "1947, 2", "1949, 7", "1952, 5", "1955, 3", "1957, 8", "1960, 6", "1963, 4", "1966, 3",
    "1968, 7", "1971, 5", "1974, 4", "1976, 8", "1979, 6", "1982, 4", "1985, 2", "1987, 7",
    "1990, 5", "1993, 3", "1995, 8", "1998, 5", "2001, 4", "2004, 2", "2006, 7", "2009, 5",
    "2012, 4", "2014, 9", "2017, 6", "2020, 4", "2023, 2", "2025, 6", "2028, 5", "2033, 11"
  })
  void leapMonthIsThatOfTheAlmanacs(int year, int month) {
    assertEquals(
        List.of(month),
        LunarCalendar.months(year).stream()
            .filter(LunarMonth::leap)
            .map(LunarMonth::number)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1984, 1986, 2007, 2024, 2026})
  void ordinaryYearHasTwelveMonths(int year) {
    assertEquals(12, LunarCalendar.months(year).size());
  }

  /** Days that histories tell in both calendars; Julian ones of before 1582 made Gregorian. */
  @ParameterizedTest
  @CsvSource({
    "1428, 4, 15, 1428-05-08, Lê Lợi is crowned (29 April of the Julian calendar)",
    "1788, 11, 25, 1788-12-22, Nguyễn Huệ becomes Quang Trung",
    "1789, 1, 5, 1789-01-30, victory of Ngọc Hồi and Đống Đa",
    "1802, 5, 2, 1802-06-01, Nguyễn Ánh takes the name Gia Long",
    "1820, 1, 1, 1820-02-14, first day of Minh Mệnh",
    "1848, 1, 1, 1848-02-05, first day of Tự Đức",
    "1945, 7, 26, 1945-09-02, independence is declared",
    "1968, 1, 1, 1968-01-29, Tết Mậu Thân in the North",
  })
  void dayOfHistoryIsTheSameInBothCalendars(int year, int month, int day, LocalDate here) {
    LunarDate lunar = LunarDate.of(year, month, day);
    assertEquals(Optional.of(here), LunarCalendar.day(lunar));
    assertEquals(Optional.of(lunar), LunarCalendar.of(here));
  }

  /** Leap months of the Ming almanacs, which were reckoned by the same rules. */
  @ParameterizedTest
  @CsvSource({
    "1591, 3", "1593, 11", "1596, 8", "1599, 4", "1602, 2", "1604, 9", "1607, 6", "1610, 3",
    "1612, 11", "1615, 8", "1618, 4", "1621, 2", "1623, 10", "1626, 6", "1629, 4", "1631, 11",
    "1634, 8", "1637, 4", "1640, 1", "1642, 11"
  })
  void oldRulesGiveTheLeapMonthsOfTheirTime(int year, int month) {
    leapMonthIsThatOfTheAlmanacs(year, month);
  }

  @Test
  void monthsFollowEachOtherWithoutAGapInAllYears() {
    LocalDate next = LunarCalendar.newYear(LunarCalendar.FIRST).orElseThrow();
    for (int year = LunarCalendar.FIRST; year <= LunarCalendar.LAST; year++) {
      List<LunarMonth> months = LunarCalendar.months(year);
      assertTrue(months.size() == 12 || months.size() == 13, year + " has " + months.size());
      for (LunarMonth month : months) {
        assertEquals(next, month.first());
        assertTrue(month.days() == 29 || month.days() == 30, month.toString());
        next = month.first().plusDays(month.days());
      }
    }
  }

  @Test
  void yearsOutsideTheTablesAreSaidToBeUnknown() {
    assertEquals(Optional.empty(), LunarCalendar.newYear(1010));
    assertEquals(Optional.empty(), LunarCalendar.of(LocalDate.of(2300, 1, 1)));
    assertEquals(Optional.empty(), LunarCalendar.day(new LunarDate(2026, 3, true, 1)));
  }

  @Test
  void cycleOfSixtyNamesYearsAndDays() {
    assertEquals("Bính Dần", CanChi.ofYear(1866).name());
    assertEquals("丙寅", CanChi.ofYear(1866).characters());
    assertEquals("Kỷ Mùi", CanChi.ofDay(LocalDate.of(1280, 12, 21)).name());
    assertEquals(List.of(1806, 1866, 1926), CanChi.ofYear(1866).years(1800, 1950));
    assertEquals(60, IntStream.range(1900, 1960).mapToObj(CanChi::ofYear).distinct().count());
  }
}
