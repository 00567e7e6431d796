package org.phohien.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchAnswer.FacetCount;
import org.phohien.web.search.Narrowing.Value;
import org.phohien.web.visit.Parameters;

class PlaceTreeTest {

  private static final Gazetteer GAZETTEER = Gazetteer.shipped();

  @Test
  void placesFollowWhatTheyLieInAndTheFirstOfTheWidestIsOpen() {
    assertEquals(
        List.of("tỉnh Hưng Yên", "huyện Phù Cừ", "huyện Kim Động", "Sài Gòn"),
        tree(Parameters.none()).stream().map(Value::label).toList());
    assertEquals(List.of(0, 1, 1, 0), tree(Parameters.none()).stream().map(Value::depth).toList());
  }

  @Test
  void placeChosenByAnOldNameIsMarkedAndGivenUpByThatName() {
    List<Value> values = tree(Parameters.none().with("place", "Phù Dung"));
    Value chosen = values.stream().filter(Value::chosen).findFirst().orElseThrow();
    assertEquals("huyện Phù Cừ", chosen.label());
    assertEquals("/search", chosen.href());
    assertTrue(values.stream().anyMatch(v -> v.label().equals("xã Minh Tân")));
  }

  @Test
  void chosenPlaceThatNothingHasAnyMoreCanStillBeGivenUp() {
    List<Value> values = tree(Parameters.none().with("place", "Kim Thi"));
    assertEquals("huyện Kim Thi", values.getLast().label());
    assertEquals(0, values.getLast().items());
  }

  @Test
  void questionThatNamesAPlaceIsToldItsNames() {
    PlaceHint hint = PlaceHint.of("phù dung", GAZETTEER).orElseThrow();
    assertEquals("huyện Phù Cừ", hint.label());
    assertTrue(hint.names().startsWith("huyện Phù Dung (1831–?)"), hint.names());
    assertTrue(PlaceHint.of("chùa Chuông", GAZETTEER).isEmpty());
  }

  private static List<Value> tree(Parameters asked) {
    List<FacetCount> counts =
        List.of(
            new FacetCount("tỉnh Hưng Yên", 5),
            new FacetCount("tỉnh Hưng Yên/huyện Phù Cừ", 3),
            new FacetCount("tỉnh Hưng Yên/huyện Kim Động", 2),
            new FacetCount("Sài Gòn", 1),
            new FacetCount("tỉnh Hưng Yên/huyện Phù Cừ/xã Minh Tân", 1));
    SearchAnswer answer = new SearchAnswer(5, 5, List.of(), Map.of(Facet.PLACE, counts), List.of());
    return new PlaceTree(answer, asked, GAZETTEER).values();
  }
}
