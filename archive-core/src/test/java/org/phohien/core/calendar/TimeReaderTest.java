package org.phohien.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tự Đức 19 | 1866",
        "Tự Đức năm thứ 19 | 1866",
        "năm Tự Đức thứ 19 | 1866",
        "Tự Đức thập cửu niên | 1866",
        "嗣德十九年 | 1866",
        "tu duc 19 | 1866",
        "Gia Long nguyên niên | 1802",
        "嘉隆元年 | 1802",
        "Minh Mạng 12 | 1831",
        "Minh Mệnh thứ 12 | 1831",
        "địa bạ Hưng Yên Minh Mệnh 12 | 1831",
        "Bảo Đại nhị thập niên | 1945",
        "Thuận Thiên 5 | 1014 1432",
      })
  void reignYearIsRead(String text, String years) {
    assertEquals(years, years(text));
  }

  @Test
  void canChiNamesAllItsYears() {
    assertTrue((" " + years("Bính Dần") + " ").contains(" 1806 1866 1926 1986 "));
    assertEquals(years("Bính Dần"), years("binh dan"));
    assertEquals(years("Bính Dần"), years("丙寅"));
    assertEquals(years("Quý Tỵ"), years("Quí Tị"));
  }

  @Test
  void dayOfTheLunarCalendarIsADayOfOurs() {
    ToldTime told = TimeReader.read("mồng 5 tháng Giêng năm Kỷ Dậu").getFirst();
    assertTrue(told.aboutDay());
    assertTrue(told.days().contains(LocalDate.of(1789, 1, 30)));
    assertEquals(
        List.of(LocalDate.of(1985, 3, 21)),
        TimeReader.read("ngày 1 tháng 2 nhuận năm Ất Sửu").getFirst().days().stream()
            .filter(day -> day.getYear() == 1985)
            .toList());
    assertEquals(
        List.of(LocalDate.of(1866, 9, 23)),
        TimeReader.read("rằm tháng Tám Tự Đức 19").stream()
            .flatMap(t -> t.days().stream())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bình dân",
        "Tự Đức",
        "Tự Đức 99",
        "Gia Long 0",
        "nhân dân",
        "",
        "1866",
        "Tân Dần"
      })
  void otherWordsAreNoTime(String text) {
    assertEquals(List.of(), TimeReader.read(text));
  }

  @Test
  void anyTextIsRead() {
    for (String text : List.of("\ud840", "tháng tháng tháng", "rằm tháng", "năm thứ", "元年年年")) {
      assertEquals(List.of(), TimeReader.read(text));
    }
  }

  private static String years(String text) {
    return String.join(
        " ",
        TimeReader.read(text).stream()
            .flatMap(told -> told.years().stream())
            .map(String::valueOf)
            .toList());
  }
}
