package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.access.Viewer;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Box;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Rights;
import org.phohien.core.search.SearchAnswer.FacetCount;
import org.phohien.core.search.SearchRequest.Sort;

/** What every search engine must do. */
public abstract class SearchContract {

  private PageIndex index;
  private PageSearch search;
  private long change;

  /** The writing side of an empty index. */
  protected abstract PageIndex index();

  /** The reading side of the same index. */
  protected abstract PageSearch search();

  @BeforeEach
  final void begin() {
    index = index();
    search = search();
    change = 0;
  }

  private void shelve(Shelf... shelves) {
    for (Shelf shelf : shelves) {
      index.put(shelf.published(++change));
    }
    index.refresh();
  }

  private SearchAnswer find(String query) {
    return search.search(SearchRequest.of(query, Viewer.PUBLIC));
  }

  private List<String> ids(SearchAnswer answer) {
    return answer.items().stream().map(hit -> hit.item().value()).toList();
  }

  private List<String> ids(String query) {
    return ids(find(query));
  }

  // What is found

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:* OR [",
        "\"",
        "-",
        "OR",
        "((( ^~",
        "\uD800",
        "a:b AND NOT {c TO d}",
        "\\",
        "AND OR NOT",
        "- \" OR"
      })
  void anyStringIsAQuery(String query) {
    shelve(Shelf.book("x1", "Sách", "chữ"));
    assertEquals(0, find(query).total());
    assertEquals(List.of(), search.pages(new ItemId("x1"), query, Viewer.PUBLIC, 10));
  }

  @Test
  void aQueryWithoutWordsSaysSo() {
    assertEquals(List.of("no-words"), keys(find("*:* OR [")));
    assertEquals(List.of("open-quote"), keys(find("\"đường làng")));
    assertEquals(List.of("only-exclusions"), keys(find("-làng")));
  }

  @Test
  void controlCharactersAreSpaces() {
    shelve(Shelf.book("a", "Sách", "đường làng"));
    assertEquals(List.of("a"), ids("đường\u0000\u0007làng"));
    assertEquals(1, find("\u0000\u0001").total(), "nothing typed");
  }

  @Test
  void everyNoteHasItsSentence() {
    for (String query : List.of("[", "\"mở", "-thôi", "x ".repeat(2000), "trống đồng Đông Sơn")) {
      shelve(Shelf.book("a", "Sách", "trống đồng"));
      for (SearchAnswer.Note note : find(query).notes()) {
        for (Language language : Language.values()) {
          assertTrue(
              Messages.of(language).find("search.note." + note.key(), note.argument()).isPresent(),
              note.key());
        }
      }
    }
  }

  @Test
  void tenThousandCharactersAreCut() {
    shelve(Shelf.book("a", "Sách", "đường làng"));
    assertTrue(keys(find("đường làng ".repeat(1000))).contains("cut"));
    assertEquals(List.of("a"), ids("đường làng ".repeat(1000)));
    assertTrue(keys(find("x".repeat(10_000))).contains("cut"));
  }

  @Test
  void randomStringsNeverFail() {
    shelve(Shelf.book("a", "Hưng Yên", "興安 đường làng nghi-\nệp 1.234"));
    Random random = new Random(7);
    String pieces = "a đ-\"“” OR |*:[]興\uD840\uDC0B\n\t1.234\u0301-";
    for (int round = 0; round < 300; round++) {
      String query =
          random
              .ints(random.nextInt(40), 0, pieces.length())
              .mapToObj(i -> String.valueOf(pieces.charAt(i)))
              .collect(Collectors.joining());
      SearchAnswer answer = find(query);
      assertTrue(answer.total() <= 1, query);
      search.boxes(new PageId(new ItemId("a"), "0001"), query, Viewer.PUBLIC);
      search.suggest(query, Viewer.PUBLIC, 5);
    }
  }

  // What comes first

  @Test
  void accentsAsTypedComeFirst() {
    shelve(
        Shelf.book("duong", "Một", "dương dương dương dương"),
        Shelf.book("duong-2", "Hai", "một con đường dài qua làng này"),
        Shelf.book("other", "Ba", "đương đương"));
    assertEquals("duong-2", ids("đường").getFirst());
    assertEquals(3, find("đường").total());
    assertEquals(3, find("duong").total());
  }

  @Test
  void neighboursComeBeforeScatteredWords() {
    shelve(
        Shelf.book("a", "Một", "yên ổn và hưng thịnh ở đây"),
        Shelf.book("b", "Hai", "ở đây và Hưng Yên là tỉnh"));
    assertEquals(List.of("b", "a"), ids("hung yen"));
  }

  @Test
  void titlesComeBeforePages() {
    shelve(
        Shelf.book("a", "Sách khác", "chuyện phố Hiến kể lại ở đây cho mọi người nghe"),
        Shelf.book("b", "Phố Hiến", "trang này nói chuyện khác hẳn, không liên quan gì"));
    assertEquals(List.of("b", "a"), ids("phố hiến"));
    assertEquals(List.of(), find("phố hiến").items().getFirst().pages());
    assertEquals(1, find("phố hiến").items().getFirst().inDescription().size());
  }

  // What is shown

  @Test
  void pagesAreGroupedByItem() {
    shelve(
        Shelf.book("a", "Một", "chợ", "không", "chợ chợ chợ", "chợ", "chợ chợ"),
        Shelf.book("b", "Hai", "chợ"));
    SearchAnswer answer = find("chợ");
    assertEquals(2, answer.total());
    assertEquals(5, answer.pages());
    ItemHit first =
        answer.items().stream().filter(h -> h.item().value().equals("a")).findFirst().orElseThrow();
    assertEquals(4, first.pageHits());
    assertEquals(3, first.pages().size());
    assertEquals("0003", first.pages().getFirst().page().key());
    assertEquals("3", first.pages().getFirst().label());
    assertEquals("Một", first.title());
  }

  @Test
  void snippetsMarkTheFoundWords() {
    shelve(Shelf.book("a", "Một", "Từ thành phố Hưng\nYên đi xuống, bình yên lắm."));
    Snippet snippet = find("hung yen").items().getFirst().pages().getFirst().snippets().getFirst();
    assertEquals("Từ thành phố Hưng Yên đi xuống, bình yên lắm.", snippet.text());
    assertEquals(
        List.of("Hưng Yên"),
        snippet.parts().stream().filter(Snippet.Part::hit).map(Snippet.Part::text).toList());
  }

  @Test
  void longTextsAreCutBetweenWords() {
    String filling = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(20);
    shelve(Shelf.book("a", "Một", filling + "làng Nôm " + filling));
    Snippet snippet = find("Nôm").items().getFirst().pages().getFirst().snippets().getFirst();
    assertTrue(snippet.text().length() < 200, snippet.text());
    assertTrue(snippet.text().startsWith("… ") && snippet.text().endsWith(" …"), snippet.text());
    for (String word : snippet.text().replace("…", "").strip().split(" ", -1)) {
      assertTrue(("làng Nôm " + filling).contains(word + " "), word);
    }
  }

  @Test
  void boxesAreThoseOfTheWords() {
    shelve(Shelf.book("a", "Một", "chữ đầu dòng", "ở Phố Hiến xưa\nphố Hiến nay"));
    List<HitBox> boxes =
        search.boxes(new PageId(new ItemId("a"), "0002"), "\"phố hiến\"", Viewer.PUBLIC);
    assertEquals(
        List.of(
            new HitBox("Phố", new Box(220, 100, 100, 40), 0),
            new HitBox("Hiến", new Box(340, 100, 100, 40), 0),
            new HitBox("phố", new Box(100, 160, 100, 40), 1),
            new HitBox("Hiến", new Box(220, 160, 100, 40), 1)),
        boxes);
    assertEquals(boxes, find("\"phố hiến\"").items().getFirst().pages().getFirst().boxes());
  }

  @Test
  void brokenWordHasTwoBoxes() {
    shelve(Shelf.book("a", "Một", "công nghi-\nệp lớn"));
    assertEquals(
        List.of(
            new HitBox("nghi-", new Box(220, 100, 100, 40), 0),
            new HitBox("ệp", new Box(100, 160, 100, 40), 0)),
        search.boxes(new PageId(new ItemId("a"), "0001"), "nghiệp", Viewer.PUBLIC));
    assertEquals(
        "công nghiệp lớn",
        find("nghiệp").items().getFirst().pages().getFirst().snippets().getFirst().text());
  }

  @Test
  void hyphenatedNameHasOneBox() {
    shelve(Shelf.book("a", "Một", "tỉnh Hưng-Yên"));
    assertEquals(
        List.of(new HitBox("Hưng-Yên", new Box(220, 100, 100, 40), 0)),
        search.boxes(new PageId(new ItemId("a"), "0001"), "hung yen", Viewer.PUBLIC));
  }

  @Test
  void otherSpellingsAreMarkedOnlyWhereTheTypedOneIsMissing() {
    shelve(Shelf.book("a", "Một", "đường và dương", "dương thôi"));
    ItemId item = new ItemId("a");
    assertEquals(
        List.of("đường"), words(search.boxes(new PageId(item, "0001"), "đường", Viewer.PUBLIC)));
    assertEquals(
        List.of("dương"), words(search.boxes(new PageId(item, "0002"), "đường", Viewer.PUBLIC)));
    assertEquals(
        List.of("đường", "dương"),
        words(search.boxes(new PageId(item, "0001"), "duong", Viewer.PUBLIC)));
  }

  @Test
  void pagesOfAnItemComeInPageOrder() {
    shelve(Shelf.book("a", "Một", "chợ", "không", "chợ chợ", "chợ"), Shelf.book("b", "Hai", "chợ"));
    ItemId item = new ItemId("a");
    List<PageHit> pages = search.pages(item, "cho", Viewer.PUBLIC, 10);
    assertEquals(List.of("0001", "0003", "0004"), pages.stream().map(p -> p.page().key()).toList());
    assertEquals(2, pages.get(1).boxes().size());
    assertEquals(2, search.pages(item, "cho", Viewer.PUBLIC, 2).size());
    assertEquals(List.of(), search.pages(item, "", Viewer.PUBLIC, 10));
    assertEquals(List.of(), search.pages(new ItemId("none"), "cho", Viewer.PUBLIC, 10));
  }

  @Test
  void aPageWithoutHitHasNoBoxes() {
    shelve(Shelf.book("a", "Một", "chợ", "chùa"));
    PageId page = new PageId(new ItemId("a"), "0001");
    assertEquals(List.of(), search.boxes(page, "chùa", Viewer.PUBLIC));
    assertEquals(List.of(), search.boxes(page, "", Viewer.PUBLIC));
    assertEquals(
        List.of(), search.boxes(new PageId(new ItemId("a"), "0009"), "chợ", Viewer.PUBLIC));
  }

  // Facets and orders

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
    assertEquals(List.of(new FacetCount("Phố Hiến", 1)), facets.get(Facet.PLACE));
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
        search.search(
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
        List.of(new FacetCount("Kim Động", 1), new FacetCount("Phố Hiến", 1)),
        answer.facets().get(Facet.PLACE));
    assertEquals(List.of(new FacetCount("vie", 1)), answer.facets().get(Facet.LANGUAGE));
  }

  @Test
  void aFilterThatLeavesNothingIsNoReasonToAskLess() {
    shelve(Shelf.book("a", "Một", "chợ đêm").dated("1936"));
    SearchAnswer answer =
        search.search(
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
        search.search(new SearchRequest("chợ", Map.of(), sort, offset, limit, Viewer.PUBLIC)));
  }

  // Who may find what

  @Test
  void restrictedPagesAreNeitherFoundNorCounted() {
    shelve(
        Shelf.book("open", "Một", "bí mật").dated("1936"),
        Shelf.book("room", "Hai", "bí mật").dated("1937").seenBy(Rights.Access.READING_ROOM),
        Shelf.book("staff", "Ba", "bí mật").dated("1938").seenBy(Rights.Access.RESTRICTED));
    assertEquals(Set.of("open"), seen(Viewer.PUBLIC));
    assertEquals(Set.of("open", "room"), seen(Viewer.READING_ROOM));
    assertEquals(Set.of("open", "room", "staff"), seen(Viewer.STAFF));
    assertEquals(List.of(new FacetCount("1936", 1)), find("bí mật").facets().get(Facet.YEAR));
    assertEquals(1, find("bí mật").pages());
    PageId page = new PageId(new ItemId("room"), "0001");
    assertEquals(List.of(), search.boxes(page, "mật", Viewer.PUBLIC));
    assertEquals(1, search.boxes(page, "mật", Viewer.READING_ROOM).size());
    assertEquals(List.of(), search.pages(page.item(), "mật", Viewer.PUBLIC, 10));
  }

  @Test
  void descriptionsOfRestrictedItemsAreFoundWithoutTheirPages() {
    shelve(Shelf.book("a", "Hồ sơ mật", "mật mã").seenBy(Rights.Access.RESTRICTED));
    ItemHit hit = find("mật").items().getFirst();
    assertEquals(List.of(), hit.pages());
    assertEquals(0, hit.pageHits());
    assertEquals("Hồ sơ mật", hit.inDescription().getFirst().text());
    assertEquals(0, find("mã").total());
    assertEquals(1, find("").total());
  }

  private Set<String> seen(Viewer viewer) {
    return Set.copyOf(ids(search.search(SearchRequest.of("bí mật", viewer))));
  }

  // Keeping up

  @Test
  void whatIsPutAgainStandsOnce() {
    shelve(Shelf.book("a", "Một", "chợ", "chợ"));
    shelve(Shelf.book("a", "Một", "chùa"));
    assertEquals(0, find("chợ").total());
    assertEquals(1, find("chùa").total());
    assertEquals(1, find("").total());
  }

  @Test
  void whatIsRemovedIsGone() {
    shelve(Shelf.book("a", "Phố Hiến", "chợ"), Shelf.book("b", "Hai", "chợ"));
    index.remove(new ItemId("a"));
    index.refresh();
    assertEquals(List.of("b"), ids("chợ"));
    assertEquals(List.of(), search.suggest("phố", Viewer.PUBLIC, 5));
  }

  @Test
  void clearEmpties() {
    shelve(Shelf.book("a", "Một", "chợ"));
    index.clear();
    index.refresh();
    assertEquals(0, find("").total());
  }

  @Test
  void positionIsThatOfTheLastCommit() {
    assertEquals(0, index.position());
    shelve(Shelf.book("a", "Một", "chợ"));
    index.commit(7);
    shelve(Shelf.book("b", "Hai", "chợ"));
    assertEquals(7, index.position());
  }

  @Test
  void aPageWithoutTextIsNoHit() {
    shelve(Shelf.book("a", "Một", "", "chợ"));
    assertEquals(1, find("chợ").pages());
    assertFalse(find("chợ").items().getFirst().pages().isEmpty());
  }

  // Suggestions

  @Test
  void suggestsWhatBeginsAsTyped() {
    shelve(
        Shelf.book("a", "Phố Hiến xưa").about(List.of("Phố Hiến", "Kim Động"), List.of()),
        Shelf.book("b", "Chuyện cũ").about(List.of("Phố Hiến"), List.of()),
        Shelf.book("c", "Phở Bắc"));
    assertEquals(
        List.of("Phố Hiến", "Phở Bắc", "Phố Hiến xưa"), search.suggest("pho", Viewer.PUBLIC, 5));
    assertEquals(List.of("Phở Bắc"), search.suggest("Phở", Viewer.PUBLIC, 1));
    assertEquals(List.of("Kim Động"), search.suggest("kim đ", Viewer.PUBLIC, 5));
    assertEquals(List.of(), search.suggest("hiến", Viewer.PUBLIC, 5));
    assertEquals(List.of(), search.suggest("", Viewer.PUBLIC, 5));
  }

  private static List<String> words(List<HitBox> boxes) {
    return boxes.stream().map(HitBox::text).toList();
  }

  private static List<String> keys(SearchAnswer answer) {
    return answer.notes().stream().map(SearchAnswer.Note::key).toList();
  }
}
