package org.phohien.core.search.widen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusionsTest {

  @ParameterizedTest(name = "{0} is nearer to {1} than to {2}: {3}")
  @CsvSource({
    "chuong, chuoug, chuoxg, n looks like u",
    "mua, rnua, zmua, m looks like rn",
    "dan, clan, dzan, d looks like cl",
    "thuyen, tliuyen, tzuyen, h looks like li",
    "phien, phhien, phzien, a letter twice",
    "phien, phein, pheon, two letters exchanged",
    "long, 1ong, xong, a one for an l",
    "yen, ven, ben, what our own OCR takes for each other",
  })
  void shapesAreNearerThanOtherLetters(String word, String near, String far, String reason) {
    assertTrue(Confusions.distance(word, near) < Confusions.distance(word, far), reason);
  }

  @Test
  void isTheSameBothWaysAndNothingForTheSame() {
    Random random = new Random(9);
    for (int round = 0; round < 500; round++) {
      String one = word(random);
      String other = word(random);
      assertEquals(0, Confusions.distance(one, one));
      assertEquals(Confusions.distance(one, other), Confusions.distance(other, one), 1e-9);
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(8), 0, 26)
        .mapToObj(i -> String.valueOf((char) ('a' + i)))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "1, nhất, 一",
    "10, thập, 十",
    "19, thập cửu, 十九",
    "20, nhị thập, 二十",
    "36, tam thập lục, 三十六"
  })
  void numeralsAreThoseOfTheReigns(int number, String words, String characters) {
    assertEquals(words, Numerals.words(number));
    assertEquals(characters, Numerals.characters(number));
  }

  @ParameterizedTest
  @CsvSource({
    "1866, Bính Dần",
    "1802, Nhâm Tuất",
    "1945, Ất Dậu",
    "1984, Giáp Tý",
    "2000, Canh Thìn"
  })
  void yearsHaveTheirCanChi(int year, String name) {
    assertEquals(Thesaurus.words(name), ReignYears.canChi(year));
  }

  @Test
  void tablesAreWellFormed() {
    for (String file : List.of("spellings.tsv")) {
      for (String line : Thesaurus.lines(file)) {
        assertTrue(line.startsWith("#") || line.split("\t", -1).length >= 2, line);
      }
    }
  }
}
