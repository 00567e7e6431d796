package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.phohien.core.access.Viewer;
import org.phohien.core.search.SearchAnswer.FacetCount;
import org.phohien.core.search.SearchRequest.Sort;

/** Facets and orders. */
public abstract class FacetContract extends SearchContract {

  protected FacetContract(Function<Path, Trial> begin) {
    super(begin);
  }

  @Test
  void facetsCountItemsNotPages() {
    shelve(
        Shelf.book("a", "Một", "chợ", "chợ")
            .dated("1936")
            .about(List.of("Phố Hiến"), List.of("vie")),
        Shelf.book("b", "Hai", "chợ").dated("1936-05-02").about(List.of(), List.of("vie", "fre")),
        Shelf.book("c", "Ba", "chùa").dated("1940"));
    Map<Facet, List<FacetCount>> facets = find("chợ").facets();
    assertEquals(List.of(new FacetCount("dia-chi", 2)), facets.get(Facet.KIND));
    assertEquals(List.of(new FacetCount("1936", 2)), facets.get(Facet.YEAR));
    assertEquals(
        List.of(
            new FacetCount("tỉnh Hưng Yên", 1),
            new FacetCount("tỉnh Hưng Yên/thành phố Hưng Yên", 1),
            new FacetCount("tỉnh Hưng Yên/thành phố Hưng Yên/đô thị cổ Phố Hiến", 1)),
        facets.get(Facet.PLACE));
    assertEquals(
        List.of(new FacetCount("vie", 2), new FacetCount("fre", 1)), facets.get(Facet.LANGUAGE));
  }

  @Test
  void valuesOfAFacetAreAlternativesAndDoNotNarrowTheirOwnCounts() {
    shelve(
        Shelf.book("a", "Một", "chợ").dated("1936").about(List.of("Phố Hiến"), List.of("vie")),
        Shelf.book("b", "Hai", "chợ").dated("1937").about(List.of("Kim Động"), List.of("vie")),
        Shelf.book("c", "Ba", "chợ").dated("1938").about(List.of("Phố Hiến"), List.of("fre")));
    SearchAnswer answer =
        search()
            .search(
                new SearchRequest(
                    "chợ",
                    Map.of(Facet.YEAR, Set.of("1936", "1937"), Facet.PLACE, Set.of("Phố Hiến")),
                    Sort.RELEVANCE,
                    0,
                    20,
                    Viewer.PUBLIC));
    assertEquals(List.of("a"), ids(answer));
    assertEquals(
        List.of(new FacetCount("1936", 1), new FacetCount("1938", 1)),
        answer.facets().get(Facet.YEAR));
    assertEquals(
        List.of(
            new FacetCount("tỉnh Hưng Yên", 2),
            new FacetCount("tỉnh Hưng Yên/huyện Kim Động", 1),
            new FacetCount("tỉnh Hưng Yên/thành phố Hưng Yên", 1),
            new FacetCount("tỉnh Hưng Yên/thành phố Hưng Yên/đô thị cổ Phố Hiến", 1)),
        answer.facets().get(Facet.PLACE));
    assertEquals(List.of(new FacetCount("vie", 1)), answer.facets().get(Facet.LANGUAGE));
  }

  @Test
  void decadesAreCountedAsIfNoYearWereChosenAndOnceForAWorkOfAnUncertainYear() {
    shelve(
        Shelf.book("a", "Một", "chợ").dated("1936"),
        Shelf.book("b", "Hai", "chợ").dated("193X"),
        Shelf.book("c", "Ba", "chợ").dated("1938/1941"));
    SearchAnswer answer =
        search()
            .search(
                new SearchRequest(
                    "chợ",
                    Map.of(Facet.YEAR, Set.of("1936")),
                    Sort.RELEVANCE,
                    0,
                    20,
                    Viewer.PUBLIC));
    assertEquals(Set.of("a", "b"), Set.copyOf(ids(answer)));
    assertEquals(
        List.of(new FacetCount("1930", 3), new FacetCount("1940", 1)),
        answer.facets().get(Facet.DECADE));
  }

  @Test
  void reignIsThatOfTheLunarYearWhereTheDayIsKnown() {
    shelve(
        Shelf.book("a", "Một", "chợ").dated("1866"),
        Shelf.book("b", "Hai", "chợ").dated("1820-02-01"),
        Shelf.book("c", "Ba", "chợ").dated("18XX"));
    assertEquals(
        List.of(new FacetCount("Gia Long", 1), new FacetCount("Tự Đức", 1)),
        find("chợ").facets().get(Facet.REIGN));
  }

  @Test
  void placeIsChosenByAnyOfItsNamesOrByWhatItLiesIn() {
    shelve(
        Shelf.book("a", "Một", "chợ").about(List.of("huyện Phù Dung"), List.of()),
        Shelf.book("b", "Hai", "chợ").about(List.of("Phù Cừ."), List.of()),
        Shelf.book("c", "Ba", "chợ").about(List.of("Kim Thi"), List.of()),
        Shelf.book("d", "Bốn", "chợ").about(List.of("Sài Gòn :"), List.of()));
    assertEquals(Set.of("a", "b"), placed("Phù Cừ"));
    assertEquals(Set.of("a", "b"), placed("Phù Dung"));
    assertEquals(Set.of("a", "b", "c"), placed("tỉnh Hưng Yên"));
    assertEquals(Set.of("d"), placed("Sài Gòn"));
  }

  private Set<String> placed(String place) {
    return Set.copyOf(
        ids(
            search()
                .search(
                    new SearchRequest(
                        "chợ",
                        Map.of(Facet.PLACE, Set.of(place)),
                        Sort.RELEVANCE,
                        0,
                        20,
                        Viewer.PUBLIC))));
  }

  @Test
  void aFilterThatLeavesNothingIsNoReasonToAskLess() {
    shelve(Shelf.book("a", "Một", "chợ đêm").dated("1936"));
    SearchAnswer answer =
        search()
            .search(
                new SearchRequest(
                    "chợ đêm",
                    Map.of(Facet.YEAR, Set.of("1999")),
                    Sort.RELEVANCE,
                    0,
                    20,
                    Viewer.PUBLIC));
    assertEquals(0, answer.total());
    assertEquals(List.of(), answer.notes());
  }

  @Test
  void sortsAsAsked() {
    shelve(
        Shelf.book("a", "Đường", "chợ").dated("1936-05-02"),
        Shelf.book("b", "Dân", "chợ").dated("1831"),
        Shelf.book("c", "Ân", "chợ"),
        Shelf.book("d", "An", "chợ").dated("1936"));
    assertEquals(List.of("b", "d", "a", "c"), sorted(Sort.DATE, 0, 10));
    assertEquals(List.of("d", "c", "b", "a"), sorted(Sort.TITLE, 0, 10));
    assertEquals(List.of("d", "c", "b", "a"), sorted(Sort.NEWEST, 0, 10));
  }

  @Test
  void partsOfAResultJoinWithoutGapOrRepeat() {
    for (int n = 0; n < 25; n++) {
      shelve(Shelf.book("i" + n, "Tên " + n, "chợ ".repeat(n % 3 + 1)));
    }
    for (Sort sort : Sort.values()) {
      List<String> all = sorted(sort, 0, 100);
      assertEquals(25, Set.copyOf(all).size());
      assertEquals(all.subList(0, 10), sorted(sort, 0, 10));
      assertEquals(all.subList(10, 20), sorted(sort, 10, 10));
      assertEquals(all.subList(20, 25), sorted(sort, 20, 10));
      assertEquals(List.of(), sorted(sort, 30, 10));
      assertEquals(List.of(), sorted(sort, Integer.MAX_VALUE, 100));
      assertEquals(all.subList(0, 3), sorted(sort, -5, 3));
      assertEquals(List.of(), sorted(sort, 0, -1));
    }
  }

  private List<String> sorted(Sort sort, int offset, int limit) {
    return ids(
        search().search(new SearchRequest("chợ", Map.of(), sort, offset, limit, Viewer.PUBLIC)));
  }
}
