package org.phohien.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phohien.core.message.Language;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchAnswer.FacetCount;
import org.phohien.web.visit.Parameters;

class YearBarsTest {

  private static final Parameters ASKED = Parameters.none().with("q", "chợ");

  @Test
  void yearsThatLieCloseHaveABarEach() {
    YearBars bars = YearBars.of(answer(Map.of("1936", 2L, "1940", 1L), Map.of()), ASKED);
    assertEquals(List.of("1936", "1940"), bars.bars().stream().map(YearBars.Bar::label).toList());
    assertEquals(YearBars.HEIGHT, bars.bars().getFirst().height());
    assertEquals("/search?q=ch%E1%BB%A3&from=1936&to=1936", bars.bars().getFirst().href());
  }

  @Test
  void yearsFarApartAreToldByTenWithTheCountsOfTheDecades() {
    YearBars bars =
        YearBars.of(
            answer(Map.of("1831", 2L, "1839", 2L, "1936", 1L), Map.of("1830", 3L, "1930", 1L)),
            ASKED);
    assertEquals(
        List.of("1830–1839", "1930–1939"), bars.bars().stream().map(YearBars.Bar::label).toList());
    assertEquals(3, bars.bars().getFirst().items());
  }

  @Test
  void barWithinTheChosenSpanIsMarkedAndTheVerySpanIsGivenUpByItsLink() {
    Parameters chosen = ASKED.with("from", "1936").with("to", "1936");
    YearBars bars = YearBars.of(answer(Map.of("1936", 2L, "1940", 1L), Map.of()), chosen);
    assertTrue(bars.bars().getFirst().chosen());
    assertFalse(bars.bars().getLast().chosen());
    assertEquals("/search?q=ch%E1%BB%A3", bars.bars().getFirst().href());
    assertEquals(List.of(Map.entry("q", "chợ")), bars.asked());
  }

  @Test
  void spanIsReadWhicheverWayRoundAndWithAnOpenEnd() {
    assertEquals(new YearRange(1831, 1883), range("1883", "1831"));
    assertEquals(new YearRange(1831, YearRange.LAST), range("1831", ""));
    assertEquals(new YearRange(YearRange.FIRST, 1831), range("", "1831"));
    assertTrue(YearRange.of(Parameters.none().with("from", "x")).isEmpty());
    assertEquals(3, new YearRange(1831, 1833).values().size());
  }

  @Test
  void timeInAQuestionLeadsToItsYears() {
    TimeHint hint = TimeHint.of("địa bạ Tự Đức 19", ASKED, Language.VIETNAMESE).getFirst();
    assertEquals("Tự Đức 19", hint.told());
    assertEquals(
        "/search?q=%C4%91%E1%BB%8Ba+b%E1%BA%A1&year=1866", hint.choices().getFirst().href());
    assertTrue(
        TimeHint.of("mồng 5 tháng Giêng năm Kỷ Dậu", ASKED, Language.ENGLISH)
            .getFirst()
            .choices()
            .stream()
            .anyMatch(c -> c.text().equals("30 January 1789") && c.unsure()));
  }

  private static YearRange range(String from, String to) {
    return YearRange.of(Parameters.none().with("from", from).with("to", to)).orElseThrow();
  }

  private static SearchAnswer answer(Map<String, Long> years, Map<String, Long> decades) {
    return new SearchAnswer(
        3,
        3,
        List.of(),
        Map.of(Facet.YEAR, counts(years), Facet.DECADE, counts(decades)),
        List.of());
  }

  private static List<FacetCount> counts(Map<String, Long> counts) {
    return counts.entrySet().stream().map(e -> new FacetCount(e.getKey(), e.getValue())).toList();
  }
}
