package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Rights;

/** The signs of a query: open words, parts of the description, words near each other. */
public abstract class AskingContract extends SearchContract {

  protected AskingContract(Function<Path, Trial> begin) {
    super(begin);
  }

  @ParameterizedTest(name = "{0} finds {1}: {2}")
  @CsvSource({
    "Hưng*, tỉnh Hưng Yên, no letter more",
    "nghi*, xí nghiệp lớn, some letters more",
    "NGHI*, xí nghiệp lớn, capitals count nothing",
    "*hiệp, xí nghiệp lớn, open at the beginning",
    "ng*p, xí nghiệp lớn, in the middle",
    "hư?g, tỉnh Hưng Yên, one letter",
    "hu?g, tỉnh Hưng Yên, without accents",
    "hoà*, hiếu hòa, the tone wherever it stands",
    "mỹ*, nước Mĩ, i or y",
    "'\"xí ngh* lớn\"', xí nghiệp lớn, inside a phrase",
    "Hưng-Y*, tỉnh Hưng Yên, behind an old hyphen",
    "xyz OR ngh*, xí nghiệp lớn, as an alternative",
    "'\"nghiệp xí\"~2', xí nghiệp lớn, words exchanged",
    "'\"xí lớn\"~1', xí nghiệp lớn, one word between",
    "'\"lớn xí\"~3', xí nghiệp lớn, both",
    "興?省, 大南興安省志, one character between others",
    "xí AND nghiệp, xí nghiệp lớn, an and that is no word",
    "xí nghiệp NOT nhỏ, xí nghiệp lớn, a not that is none",
    "xyz HOẶC nghiệp, xí nghiệp lớn, or in Vietnamese",
    "xí nghiệp?, xí nghiệp lớn, a question",
  })
  void finds(String query, String text, String reason) {
    shelve(Shelf.book("a", "Sách", text), Shelf.book("b", "Khác", "không có gì ở đây"));
    assertEquals(List.of("a"), ids(query), reason);
    assertTrue(
        !search().boxes(new PageId(new ItemId("a"), "0001"), query, Viewer.PUBLIC).isEmpty(),
        reason);
  }

  @ParameterizedTest(name = "{0} does not find {1}: {2}")
  @CsvSource({
    "hưng?ên, tỉnh Hưng Yên, a sign stands inside one word",
    "'\"lớn xí\"~2', xí nghiệp lớn, words too far apart",
    "'\"xí lớn\"', xí nghiệp lớn, a phrase without the sign",
    "xí -nghi*, xí nghiệp lớn, an open word excluded",
    "xí NOT nghiệp, xí nghiệp lớn, excluded by its name",
  })
  void doesNotFind(String query, String text, String reason) {
    shelve(Shelf.book("a", "Sách", text));
    assertEquals(Set.of(), Set.copyOf(exactly(query)), reason);
  }

  /** What fits without asking less. */
  private List<String> exactly(String query) {
    SearchAnswer answer = find(query);
    return keys(answer).contains("relaxed") ? List.of() : ids(answer);
  }

  @Test
  void openWordsWithTheAccentsTypedComeFirst() {
    shelve(
        Shelf.book("a", "Một", "nghiêng nghiêng nghiêng"), Shelf.book("b", "Hai", "nghĩa là thế"));
    assertEquals("b", ids("nghĩ*").getFirst());
    assertEquals(2, find("ngh*").total());
  }

  @Test
  void whatWasMadeOfSignsIsTold() {
    shelve(Shelf.book("a", "Sách", "nghiệp nghề").dated("1936"), Shelf.book("b", "Khác", "nghiệp"));
    assertEquals(
        List.of(new SearchAnswer.Note("open", "ngh* = nghiep, nghe")), find("ngh*").notes());
    assertEquals(List.of("open-short"), keys(find("n*")));
    assertEquals(List.of("near"), keys(find("\"nghiệp nghề\"~3")));
    assertEquals(List.of("in.title"), keys(find("nhan đề:sách")));
    assertEquals(List.of("not-in.year"), keys(find("nghiệp -năm:1936")));
    assertEquals(List.of("no-part"), keys(find("chỗ:nghiệp")).subList(0, 1));
    assertEquals(List.of("part-empty"), keys(find("nghiệp tác giả:")));
    assertEquals(List.of("or-mixed", "in.year"), order(keys(find("nghiệp OR năm:1936"))));
    assertEquals("not-years", keys(find("năm:nghiệp")).getFirst());
  }

  private static List<String> order(List<String> keys) {
    return keys.stream().sorted(java.util.Comparator.reverseOrder()).toList();
  }

  @Test
  void partsOfTheDescriptionAreAskedByTheirNames() {
    shelve(
        Shelf.book("a", "Đại Nam nhất thống chí", "chợ").dated("1882"),
        Shelf.book("b", "Chợ quê", "Đại Nam")
            .dated("193X")
            .about(List.of("Phố Hiến"), List.of("fre")));
    assertEquals(List.of("a"), ids("nhan đề:\"Đại Nam\""));
    assertEquals(List.of("a"), ids("title:dai*"));
    assertEquals(List.of("a"), ids("chợ nhande:nam"));
    assertEquals(List.of("b"), ids("chợ -title:nam"));
    assertEquals(List.of("b"), ids("địa danh:hiến"));
    assertEquals(List.of("b"), ids("language:French"));
    assertEquals(List.of("b"), ids("ngôn ngữ:\"tiếng pháp\""));
    assertEquals(List.of("a"), ids("năm:1880..1890"));
    assertEquals(List.of("b"), ids("chợ year:1935"));
    assertEquals(List.of("a"), ids("năm: ..1900"));
    assertEquals(List.of("b"), ids("năm:1900.. đại nam"));
    assertEquals(Set.of("a", "b"), Set.copyOf(ids("nhan đề:nam OR nơi:hiến")));
    assertEquals(List.of("b"), ids("-nhan đề:nam"));
    assertEquals(Set.of("a", "b"), Set.copyOf(ids("loại:\"địa chí\"")));
    assertEquals(List.of("a"), ids("mã:a"));
    assertEquals(List.of(), ids("nhan đề:\"nam đại\""));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "'năm:\"Tự Đức 19\"', tuduc, a reign year in quotation marks",
    "năm:Tự Đức 19, tuduc, and without",
    "nam:tu duc 19, tuduc, or without accents",
    "năm:Tự Đức năm thứ 19 chợ, tuduc, with words behind it",
    "năm:嗣德十九年, tuduc, in characters",
    "năm:Bính Dần, tuduc|bacdai, every year of the name",
    "năm:1900/.., bacdai|sau, an interval open at its end",
    "năm:../1900, tuduc, or at its beginning",
    "năm:1900/, bacdai|sau, or of unknown end",
    "năm:1920/1930, bacdai, a closed one",
    "năm:193X, sau, ten years",
    "năm:18XX, tuduc, a century",
    "năm:1936-05, sau, a month stands for its year",
    "năm:1926?, bacdai, an unsure year",
    "năm:1930-36, sau, the century stands once",
  })
  void yearsAreAskedAsTheyAreWritten(String query, String found, String reason) {
    shelve(
        Shelf.book("tuduc", "Một", "chợ").dated("1866"),
        Shelf.book("bacdai", "Hai", "chợ").dated("1926"),
        Shelf.book("sau", "Ba", "chợ").dated("1936-05-02"));
    assertEquals(Set.of(found.split("\\|")), Set.copyOf(ids(query)), reason);
    assertEquals(List.of("in.year"), keys(find(query)));
  }

  @Test
  void pagesAreNarrowedByTheirItem() {
    shelve(
        Shelf.book("a", "Đại Nam", "chợ", "chùa", "chợ"), Shelf.book("b", "Khác", "chợ đại nam"));
    SearchAnswer answer = find("chợ nhan đề:nam");
    assertEquals(List.of("a"), ids(answer));
    assertEquals(2, answer.pages());
    assertEquals(2, search().pages(new ItemId("a"), "chợ title:nam", Viewer.PUBLIC, 9).size());
    assertEquals(0, search().pages(new ItemId("b"), "chợ title:nam", Viewer.PUBLIC, 9).size());
    assertEquals(0, search().pages(new ItemId("a"), "title:nam", Viewer.PUBLIC, 9).size());
    ItemHit described = find("nhan đề:nam").items().getFirst();
    assertEquals(0, described.pageHits());
    assertTrue(described.inDescription().getFirst().parts().stream().anyMatch(Snippet.Part::hit));
  }

  @Test
  void anOpenWordTellsNothingOfPagesOneMayNotSee() {
    shelve(
        Shelf.book("a", "Một", "nghiệpkín").seenBy(Rights.Access.RESTRICTED),
        Shelf.book("b", "Hai", "nghiệp"));
    assertEquals(List.of(new SearchAnswer.Note("open", "nghi* = nghiep")), find("nghi*").notes());
  }

  @Test
  void manyOpenWordsStayCheap() {
    String words =
        IntStream.range(0, 300)
            .mapToObj(n -> "chữ" + "abcdefghij".charAt(n % 10) + n)
            .collect(Collectors.joining(" "));
    shelve(Shelf.book("a", "Sách", words));
    String bomb =
        IntStream.range(0, 40)
            .mapToObj(n -> "ch*" + "?*".repeat(n))
            .collect(Collectors.joining(" "));
    assertTrue(keys(find(bomb)).contains("open-many"));
    assertTrue(keys(find("chữ*")).contains("open-cut"));
    assertEquals(0, find("a*".repeat(400)).total());
    assertEquals(0, find("?".repeat(900)).total());
  }
}
