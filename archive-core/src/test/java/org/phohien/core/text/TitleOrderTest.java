package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleOrderTest {

  @ParameterizedTest(name = "{0} before {1}: {2}")
  @CsvSource({
    "Ca dao, Cà phê, the level tone first",
    "Ca vũ, Cà dao, the first word decides with its tone",
    "ma, mà, huyền after level",
    "mà, mả, then hỏi",
    "mả, mã, then ngã",
    "mã, má, then sắc",
    "má, mạ, then nặng",
    "mạ, mai, all of one word's tones before longer words",
    "Dân, Đa, đ is a letter after d",
    "Ăn, Ân, ă before â",
    "Az, Ăn, and both after a",
    "Hà Nội, Hàn, word by word",
    "Số 2, Số 10, numbers by value",
    "1831, An, numbers before letters",
    "Zê, 興安, characters last",
  })
  void standsBefore(String first, String second, String reason) {
    assertTrue(Arrays.compareUnsigned(TitleOrder.key(first), TitleOrder.key(second)) < 0, reason);
  }

  @Test
  void capitalsAndPunctuationSayNothing() {
    assertArrayEquals(TitleOrder.key("phố hiến"), TitleOrder.key("“PHỐ-HIẾN”"));
  }
}
