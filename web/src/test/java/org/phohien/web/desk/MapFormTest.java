package org.phohien.web.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.web.visit.Parameters;

class MapFormTest {

  private static final Page SHEET =
      new Page(
          PageId.nth(new ItemId("bd-1"), 1),
          "1",
          new Pixels(1000, 800),
          new Master(
              "masters/1.tif", "image/tiff", 0, OptionalInt.empty(), Checksum.of(new byte[1])));

  @Test
  void pointsAreReadAndShownAgain() {
    MapForm form = typed("0 0 106.05 20.68", "1000 0 106,09 20.68", "500 800 106°4'12\" 20");
    assertEquals(List.of(), form.wrong(SHEET));
    Georeference read = form.georeference(SHEET).orElseThrow();
    assertEquals(new Georeference.Point(500, 800, 106.07, 20), read.points().get(2));
    MapForm again = MapForm.of(Optional.of(read));
    assertEquals(new MapForm.Row("1000", "0", "106.09", "20.68", "0"), again.rows().get(1));
    assertTrue(again.rows().getLast().isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 106 20;9 9 107 21, few 2",
    "0 0 106 20;9 9 107 21;1 1 x 20, row 3",
    "0 0 106 20;9 9 107 21;1 1 190 20, row 3",
    "0 0 106 20;9 9 107 21;5 5 107 91, row 3",
    "0 0 106 20;9 9 107 21;1001 1 108 20, outside 3",
    "0 0 106 20;9 9 107 21;9 9 108 20, line 0",
    "0 0 106 20;9 9 107 21;500 500 108 22, line 0"
  })
  void whatCantBeTakenIsSaid(String rows, String wrong) {
    MapForm form = typed(rows.split(";", -1));
    assertEquals(
        List.of(wrong), form.wrong(SHEET).stream().map(w -> w.key() + " " + w.row()).toList());
  }

  @Test
  void aPointInTheWrongPlaceStandsOut() {
    Georeference georeference =
        typed(
                "0 0 106 21",
                "1000 0 107 21",
                "0 800 106 20",
                "1000 800 107 20",
                "700 400 106.5 20.5")
            .georeference(SHEET)
            .orElseThrow();
    PlaneFit fit = PlaneFit.of(georeference).orElseThrow();
    List<Long> off = georeference.points().stream().map(p -> Math.round(fit.off(p))).toList();
    assertEquals(List.of(40L, 40L, 40L, 40L, 160L), off);
  }

  @Test
  void noPointsTakeTheMapOffTheEarth() {
    MapForm form = typed();
    assertTrue(form.isEmpty());
    assertEquals(List.of(), form.wrong(SHEET));
    assertEquals(Optional.empty(), form.georeference(SHEET));
  }

  @ParameterizedTest
  @CsvSource({
    "20.65, 20.65",
    "'-20,65', -20.65",
    "20°39', 20.65",
    "'20 39 36', 20.66",
    "106°3′36″, 106.06",
    "106°, 106"
  })
  void degreesAreWrittenInManyWays(String text, double degrees) {
    assertEquals(OptionalDouble.of(degrees), Degrees.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "20°61'", "1000", "20.65.1", "NaN", "1e2"})
  void whatIsNoDegreeIsNone(String text) {
    assertEquals(OptionalDouble.empty(), Degrees.of(text));
  }

  private static MapForm typed(String... rows) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String row : rows) {
      String[] cells = row.split(" ", -1);
      List<String> names = List.of("x", "y", "longitude", "latitude");
      for (int i = 0; i < names.size(); i++) {
        values.computeIfAbsent(names.get(i), _ -> new ArrayList<>()).add(cells[i]);
      }
    }
    return MapForm.typed(new Parameters(values));
  }
}
