package org.phohien.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.problem.ArchiveException.Invalid;

class GazetteerTest {

  private final Gazetteer gazetteer = Gazetteer.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hưng Yên | hung-yen",
        "tỉnh Hưng Yên. | hung-yen",
        "thành phố Hưng Yên | tp-hung-yen",
        "Thiên Thi | an-thi",
        "huyện Ân Thi (Hưng Yên) | an-thi",
        "Ân Thi, Hải Hưng | an-thi",
        "xã Ân Thi | an-thi.2025",
        "Phù Tiên | phu-tien",
        "Minh Tân, Phù Cừ | minh-tan.phu-cu",
        "xã Minh Tân, huyện Phù Cừ, tỉnh Hưng Yên | minh-tan.phu-cu",
        "Tân Hưng | tan-hung.tp-hung-yen",
        "Phố Hiến | pho-hien",
        "phường Phố Hiến | pho-hien.2025",
        "Hải-Hưng | hai-hung",
      })
  void placeIsFoundByAnyName(String written, String place) {
    assertEquals(Optional.of(place), gazetteer.find(written));
  }

  @ParameterizedTest
  @CsvSource({"Minh Tân", "Sài Gòn", "huyện Minh Tân", "'Ân Thi, Thái Bình'", "''", "','"})
  void nameThatSaysNoOnePlaceFindsNone(String written) {
    assertEquals(Optional.empty(), gazetteer.find(written));
  }

  @Test
  void placesLieInEachOther() {
    assertEquals(
        List.of("tỉnh Hưng Yên", "huyện Tiên Lữ", "xã Thủ Sỹ"), gazetteer.path("thu-sy.tien-lu"));
    assertEquals(List.of("tỉnh Hưng Yên", "huyện Phù Tiên"), gazetteer.path("phu-tien"));
  }

  @Test
  void otherNamesAreThoseOfThePlaceAndOfItsMergers() {
    assertEquals(Set.of("Thiên Thi", "Kim Thi"), gazetteer.otherNames("Ân Thi"));
    assertEquals(Set.of("Hải Hưng"), gazetteer.otherNames("Hưng Yên"));
    assertEquals(Set.of("Kim Động", "Ân Thi", "Thiên Thi"), gazetteer.otherNames("Kim Thi"));
    assertEquals(Set.of(), gazetteer.otherNames("Thủ Sỹ"));
    assertEquals(Set.of(), gazetteer.otherNames("Thái Bình"));
  }

  @Test
  void everyRowPointsToPlacesThatAreThereAndNamesItsSource() {
    Set<String> places = new HashSet<>();
    gazetteer.rows().forEach(row -> places.add(row.row().place()));
    for (KeyedRow keyed : gazetteer.rows()) {
      PlaceRow row = keyed.row();
      assertTrue(row.partOf().isEmpty() || places.contains(row.partOf()), row.line());
      assertTrue(row.liesIn().isEmpty() || places.contains(row.liesIn()), row.line());
      assertTrue(places.containsAll(row.before()), row.line());
      assertFalse(row.source().isBlank(), row.line());
      assertTrue(UnitRank.of(row.kind()) < UnitRank.LOWEST, row.line());
    }
  }

  /** Resolution 1666/NQ-UBTVQH15: 104 communes, of which 11 wards, from all communes of before. */
  @Test
  void communesOf2025AreAllThereWithWhatTheyWereMadeOf() {
    List<PlaceRow> fresh =
        gazetteer.rows().stream()
            .map(KeyedRow::row)
            .filter(row -> row.from().equals("2025-07-01") && !row.place().equals("hung-yen"))
            .toList();
    assertEquals(104, fresh.size());
    assertEquals(11, fresh.stream().filter(row -> row.kind().equals("phường")).count());
    Set<String> merged = new HashSet<>();
    fresh.forEach(row -> merged.addAll(row.before()));
    List<String> ended =
        gazetteer.rows().stream()
            .map(KeyedRow::row)
            .filter(row -> row.to().equals("2025-06-30") && UnitRank.of(row.kind()) == 5)
            .map(PlaceRow::place)
            .toList();
    assertEquals(Set.copyOf(ended), merged);
  }

  @Test
  void rowChangedOnTheDeskTakesThePlaceOfTheShippedOne() {
    KeyedRow shipped = gazetteer.row("an-thi/1").orElseThrow();
    PlaceRow renamed = PlaceRow.of(shipped.row().line().replace("\tThiên Thi\t", "\tThiên Thí\t"));
    PlaceRow added =
        PlaceRow.of("lang-nom\txã\tĐại Đồng Nôm\t\t1831?\t\tvan-lam\tvan-lam\t\t?\tđịa bạ\t");
    Gazetteer changed =
        gazetteer.with(
            List.of(
                edit("an-thi/1", false, renamed),
                edit("lang-nom/1", false, added),
                edit("tong-do-ky/1", true, gazetteer.row("tong-do-ky/1").orElseThrow().row())));
    assertEquals(Optional.of("an-thi"), changed.find("Thiên Thí"));
    assertEquals(Optional.empty(), changed.find("Thiên Thi"));
    assertEquals(Optional.of("lang-nom"), changed.find("Đại Đồng Nôm, Văn Lâm"));
    assertEquals(Optional.empty(), changed.find("tổng Đô Kỳ"));
    assertEquals("lang-nom/2", changed.freeKey("lang-nom"));
  }

  @Test
  void ringOfPlacesEnds() {
    PlaceRow one = PlaceRow.of("a\txã\tMột\t\t\t\t\tb\t\t\tx\t");
    PlaceRow two = PlaceRow.of("b\txã\tHai\t\t\t\t\ta\t\t\tx\t");
    Gazetteer ring = gazetteer.with(List.of(edit("a/1", false, one), edit("b/1", false, two)));
    assertEquals(List.of("xã Hai", "xã Một"), ring.path("a"));
    assertEquals(Optional.empty(), ring.find("Một, Ba"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ân Thi\thuyện\tX\t\t\t\t\t\t\t\tx\t | place.id",
        "a\t\tX\t\t\t\t\t\t\t\tx\t | place.kind",
        "a\thuyện\t\t\t\t\t\t\t\t\tx\t | place.name",
        "a\thuyện\tX\t\tnăm ấy\t\t\t\t\t\tx\t | place.from",
        "a\thuyện\tX\t\t1997\t1968\t\t\t\t\tx\t | place.to",
        "a\thuyện\tX\t\t\t\t\ta\t\t\tx\t | place.liesIn",
        "a\thuyện\tX\t\t\t\t\t\t\t\t\t | place.source",
        "a\thuyện\tX | place.cells",
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void rowThatSaysNothingIsRefusedByTheNameOfItsPart(String line, String rule) {
    Invalid refused =
        assertThrows(Invalid.class, () -> PlaceRow.of(line.substring(0, line.length() - 1)));
    assertEquals(rule.strip(), refused.rule());
  }

  private static EditedRow edit(String key, boolean removed, PlaceRow row) {
    return new EditedRow(key, 1, removed, row, "thuthu", Instant.EPOCH);
  }
}
