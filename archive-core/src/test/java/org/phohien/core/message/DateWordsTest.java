package org.phohien.core.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Dating;

class DateWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1962 | 1962 | 1962",
        "1936-05 | tháng 5 năm 1936 | May 1936",
        "1936-05-02 | 2 tháng 5 năm 1936 | 2 May 1936",
        "196X | khoảng 1960–1969 | between 1960 and 1969",
        "196X~ | khoảng 1960–1969 | between 1960 and 1969",
        "18XX | thế kỷ XIX | 19th century",
        "19XX? | có lẽ thế kỷ XX | perhaps 20th century",
        "20XX | thế kỷ XXI | 21st century",
        "1831? | có lẽ 1831 | perhaps 1831",
        "1831~ | khoảng 1831 | about 1831",
        "1831% | có lẽ khoảng 1831 | perhaps about 1831",
        "1831/1840 | 1831–1840 | 1831–1840",
        "1831~/1840 | từ khoảng 1831 đến 1840 | from about 1831 to 1840",
        "1936-05-02/1937 | từ 2 tháng 5 năm 1936 đến 1937 | from 2 May 1936 to 1937",
        "1936-21 | mùa xuân năm 1936 | spring 1936",
        "1936-XX | 1936 | 1936",
        "1936-05-XX | một ngày trong tháng 5 năm 1936 | a day in May 1936",
        "1936/.. | từ 1936 | since 1936",
        "/1936 | đến 1936 | until 1936",
        "1936-13 | 1936-13 | 1936-13",
        "đời Tự Đức | đời Tự Đức | đời Tự Đức",
      })
  void dateIsSaidInBothLanguages(String edtf, String vietnamese, String english) {
    Dating date = new Dating(edtf, 1800, 1999);
    assertEquals(vietnamese, DateWords.of(date, Language.VIETNAMESE));
    assertEquals(english, DateWords.of(date, Language.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1866 | năm Bính Dần, Tự Đức năm thứ 19 | year Bính Dần, Tự Đức year 19",
        "1802 | năm Nhâm Tuất, Bảo Hưng năm thứ 2, Gia Long năm thứ nhất"
            + " | year Nhâm Tuất, Bảo Hưng year 2, Gia Long year 1",
        "1936-05-02 | ngày 12 tháng 3 nhuận âm lịch, năm Bính Tý, Bảo Đại năm thứ 11"
            + " | day 12 of leap lunar month 3, year Bính Tý, Bảo Đại year 11",
        "1985-01-21 | ngày 1 tháng 1 âm lịch, năm Ất Sửu | day 1 of lunar month 1, year Ất Sửu",
      })
  void dateIsSaidInTheLunarCalendarToo(String edtf, String vietnamese, String english) {
    Dating date = Dating.parse(edtf).orElseThrow();
    assertEquals(Optional.of(vietnamese), DateWords.lunar(date, Language.VIETNAMESE));
    assertEquals(Optional.of(english), DateWords.lunar(date, Language.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"18XX", "1831/1840", "1936-05", "0901"})
  void widerOrEarlierDateIsNot(String edtf) {
    Dating date = Dating.parse(edtf).orElseThrow();
    assertEquals(Optional.empty(), DateWords.lunar(date, Language.VIETNAMESE));
  }
}
