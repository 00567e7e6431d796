package org.phohien.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReignsTest {

  @Test
  void everyYearOfAnIndependentCountryHasAName() {
    for (int year = 970; year <= 1945; year++) {
      boolean ming = year >= 1415 && year <= 1425;
      assertEquals(!ming, !Reigns.between(year, year).isEmpty(), Integer.toString(year));
    }
  }

  @Test
  void charactersAreAsManyAsSyllables() {
    for (Reign reign : Reigns.all()) {
      assertEquals(
          reign.name().split(" ", -1).length,
          reign.characters().codePointCount(0, reign.characters().length()),
          reign.name());
    }
  }

  @Test
  void dynastiesAreInTheOrderOfTime() {
    List<Reign> all = Reigns.all();
    for (int i = 1; i < all.size(); i++) {
      Reign before = all.get(i - 1);
      Reign reign = all.get(i);
      if (before.dynasty().equals(reign.dynasty())) {
        assertTrue(before.first() <= reign.first(), before.name() + ", " + reign.name());
      }
    }
  }

  @Test
  void nameOfTwoReignsIsToldWithItsDynasty() {
    assertEquals(
        List.of("Thuận Thiên (Lý)"),
        Reigns.between(1015, 1015).stream().map(Reigns::label).toList());
    assertEquals(
        List.of("Tự Đức"), Reigns.between(1866, 1866).stream().map(Reigns::label).toList());
  }
}
