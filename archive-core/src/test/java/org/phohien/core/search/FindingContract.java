package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query finds. */
public abstract class FindingContract extends SearchContract {

  protected FindingContract(Function<Path, Trial> begin) {
    super(begin);
  }

  @ParameterizedTest(name = "{0} finds {1}: {2}")
  @CsvSource({
    "Hưng Yên, thành phố Hưng Yên, as printed",
    "hung yen, thành phố Hưng Yên, without accents",
    "HƯNG YÊN, thành phố Hưng Yên, in capitals",
    "hưng yên, THÀNH PHỐ HƯNG YÊN, printed in capitals",
    "Hưng Yên, tỉnh Hưng-Yên, with the old hyphen",
    "Hưng-Yên, tỉnh Hưng Yên, typed with the old hyphen",
    "hòa, hiếu hoà, the tone's mark on the last vowel",
    "hoà, hiếu hòa, or on the first",
    "thuỷ, Thủy lợi, also on y",
    "Mĩ, nước Mỹ, i or y",
    "duong, con đường, đ is d to who types no accents",
    "1234567, 1.234.567 người, digits in groups",
    "'02/05/1936', ngày 2-5-1936, dates however parted",
    "興安, 大南興安省志, two characters inside a line",
    "南興安省, 大南興安省志, any string of characters",
    "𠀋𡨸, 字𠀋𡨸喃, characters outside the basic plane",
    "\uE000, 字\uE000, characters in private use",
    "興, 興安, a single character",
    "'\"con đường làng\"', trên con đường làng, a phrase",
    "'“con đường làng”', trên con đường làng, in curved quotes",
    "đường OR phố, con đường, one of two",
    "đường | phố, khu phố, or the other",
  })
  void finds(String query, String text, String reason) {
    shelve(Shelf.book("a", "Sách", text), Shelf.book("b", "Khác", "không có gì ở đây"));
    assertEquals(List.of("a"), ids(query), reason);
    assertEquals(List.of(), find(query).notes(), reason);
  }

  @Test
  void decomposedQueryAndTextFindEachOther() {
    String decomposed = Normalizer.normalize("HƯNG YÊN", Normalizer.Form.NFD);
    shelve(Shelf.book("a", "Sách", "thành phố Hưng Yên"));
    assertEquals(List.of("a"), ids(decomposed));
    shelve(Shelf.book("b", "Sách", Normalizer.normalize("Đường Phố Hiến", Normalizer.Form.NFD)));
    assertEquals(List.of("b"), ids("phố hiến"));
  }

  @Test
  void allWordsMustStandOnOnePage() {
    shelve(
        Shelf.book("a", "Sách", "nước sông lên", "đê vỡ"),
        Shelf.book("b", "Sách", "nước lên, đê vỡ"));
    assertEquals(List.of("b"), ids("nước đê"));
  }

  @Test
  void phraseWantsItsWordsInOrder() {
    shelve(Shelf.book("a", "Sách", "đường làng"), Shelf.book("b", "Sách", "làng có đường"));
    assertEquals(List.of("a"), ids("\"đường làng\""));
    assertEquals(List.of(), ids("\"đường xóm\""));
    assertEquals(List.of(), ids("\"làng có phố đường\""));
  }

  @Test
  void excludedWordsKeepPagesOut() {
    shelve(Shelf.book("a", "Sách", "chùa Chuông"), Shelf.book("b", "Sách", "chùa Hiến"));
    assertEquals(List.of("b"), ids("chùa -chuông"));
    assertEquals(List.of("a"), ids("chùa -\"chùa Hiến\""));
  }

  @Test
  void wordBrokenAtALinesEndIsFoundJoined() {
    shelve(Shelf.book("a", "Sách", "công nghi-\nệp lớn", "département"));
    assertEquals(List.of("a"), ids("nghiệp"));
    assertEquals(List.of("a"), ids("\"công nghiệp lớn\""));
  }

  @Test
  void nothingTypedFindsEverything() {
    shelve(Shelf.book("a", "Một", "chữ"), Shelf.book("b", "Hai"));
    SearchAnswer answer = find("  ");
    assertEquals(2, answer.total());
    assertEquals(0, answer.pages());
    assertEquals(List.of("b", "a"), ids(answer), "the newest first");
  }

  @Test
  void whenNothingFitsLessIsAskedAndSaid() {
    shelve(Shelf.book("a", "Sách", "trống đồng Ngọc Lũ"));
    SearchAnswer answer = find("trống đồng Đông Sơn");
    assertEquals(List.of("a"), ids(answer));
    assertEquals(List.of("relaxed"), keys(answer));
    assertEquals(0, find("không-hề có đâu").total());
  }
}
