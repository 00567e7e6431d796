package org.phohien.core.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A time as someone wrote it in the words of the lunar calendar.
 *
 * @param words as written: {@code Tự Đức 19}, {@code mồng 5 tháng Giêng năm Kỷ Dậu}
 * @param years the lunar years it can be, by the Gregorian years they begin in; at least one
 * @param days where it names a day: that day in each of the years that has it, none else
 * @param aboutDay whether it names a day
 */
public record ToldTime(String words, List<Integer> years, List<LocalDate> days, boolean aboutDay) {

  public ToldTime {
    years = List.copyOf(years);
    days = List.copyOf(days);
    if (years.isEmpty()) {
      throw new IllegalArgumentException(words + " is no year");
    }
  }
}
