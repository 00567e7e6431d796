package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.Box;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;

/** What is shown of what was found: pages, snippets, boxes. */
public abstract class ShowingContract extends SearchContract {

  protected ShowingContract(Function<Path, Trial> begin) {
    super(begin);
  }

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
        search().boxes(new PageId(new ItemId("a"), "0002"), "\"phố hiến\"", Viewer.PUBLIC);
    assertEquals(
        List.of(
            new HitBox("Phố", new Box(220, 100, 100, 40), 0),
            new HitBox("Hiến", new Box(340, 100, 100, 40), 0),
            new HitBox("phố", new Box(100, 160, 100, 40), 1),
            new HitBox("Hiến", new Box(220, 160, 100, 40), 1)),
        boxes);
    assertEquals(boxes, find("\"phố hiến\"").items().getFirst().pages().getFirst().boxes());
  }

  /** What a viewer is told by IIIF Content Search is what the site's own pages mark. */
  @Test
  void hitsWithinAnItemAreThoseOfTheSearchAndOfEachPage() {
    shelve(
        Shelf.book("a", "Một", "chợ phiên", "đường và dương", "dương thôi", "bến chợ, chợ huyện"),
        Shelf.book("b", "Hai", "chợ"));
    ItemId item = new ItemId("a");
    for (String query : List.of("chợ", "duong", "đường", "\"chợ huyện\"", "chợ -phiên", "ch*")) {
      List<PageHit> hits = search().pages(item, query, Viewer.PUBLIC, 99);
      for (int number = 1; number <= 4; number++) {
        PageId page = PageId.nth(item, number);
        List<HitBox> marked =
            hits.stream()
                .filter(hit -> hit.page().equals(page))
                .findFirst()
                .map(PageHit::boxes)
                .orElse(List.of());
        assertEquals(search().boxes(page, query, Viewer.PUBLIC), marked, query + " on " + page);
      }
      ItemHit found =
          find(query).items().stream().filter(h -> h.item().equals(item)).findFirst().orElseThrow();
      assertEquals(found.pageHits(), hits.size(), query);
    }
  }

  @Test
  void brokenWordHasTwoBoxes() {
    shelve(Shelf.book("a", "Một", "công nghi-\nệp lớn"));
    assertEquals(
        List.of(
            new HitBox("nghi-", new Box(220, 100, 100, 40), 0),
            new HitBox("ệp", new Box(100, 160, 100, 40), 0)),
        search().boxes(new PageId(new ItemId("a"), "0001"), "nghiệp", Viewer.PUBLIC));
    assertEquals(
        "công nghiệp lớn",
        find("nghiệp").items().getFirst().pages().getFirst().snippets().getFirst().text());
  }

  @Test
  void hyphenatedNameHasOneBox() {
    shelve(Shelf.book("a", "Một", "tỉnh Hưng-Yên"));
    assertEquals(
        List.of(new HitBox("Hưng-Yên", new Box(220, 100, 100, 40), 0)),
        search().boxes(new PageId(new ItemId("a"), "0001"), "hung yen", Viewer.PUBLIC));
  }

  @Test
  void otherSpellingsAreMarkedOnlyWhereTheTypedOneIsMissing() {
    shelve(Shelf.book("a", "Một", "đường và dương", "dương thôi"));
    ItemId item = new ItemId("a");
    assertEquals(
        List.of("đường"), words(search().boxes(new PageId(item, "0001"), "đường", Viewer.PUBLIC)));
    assertEquals(
        List.of("dương"), words(search().boxes(new PageId(item, "0002"), "đường", Viewer.PUBLIC)));
    assertEquals(
        List.of("đường", "dương"),
        words(search().boxes(new PageId(item, "0001"), "duong", Viewer.PUBLIC)));
  }

  @Test
  void pagesOfAnItemComeInPageOrder() {
    shelve(Shelf.book("a", "Một", "chợ", "không", "chợ chợ", "chợ"), Shelf.book("b", "Hai", "chợ"));
    ItemId item = new ItemId("a");
    List<PageHit> pages = search().pages(item, "cho", Viewer.PUBLIC, 10);
    assertEquals(List.of("0001", "0003", "0004"), pages.stream().map(p -> p.page().key()).toList());
    assertEquals(2, pages.get(1).boxes().size());
    assertEquals(2, search().pages(item, "cho", Viewer.PUBLIC, 2).size());
    assertEquals(List.of(), search().pages(item, "", Viewer.PUBLIC, 10));
    assertEquals(List.of(), search().pages(new ItemId("none"), "cho", Viewer.PUBLIC, 10));
  }

  @Test
  void aPageWithoutHitHasNoBoxes() {
    shelve(Shelf.book("a", "Một", "chợ", "chùa"));
    PageId page = new PageId(new ItemId("a"), "0001");
    assertEquals(List.of(), search().boxes(page, "chùa", Viewer.PUBLIC));
    assertEquals(List.of(), search().boxes(page, "", Viewer.PUBLIC));
    assertEquals(
        List.of(), search().boxes(new PageId(new ItemId("a"), "0009"), "chợ", Viewer.PUBLIC));
  }

  @Test
  void pagesThatTellOfTheSameAreFoundFromOneOfThem() {
    shelve(
        Shelf.book("a", "Một", "Thuyền buôn người Nhật ghé bến cảng Phố Hiến chở lụa"),
        Shelf.book("b", "Hai", "Làng xã ta", "Năm ấy thuyền buôn ghé bến\ncảng Phố Hiến mua tơ"),
        Shelf.book("c", "Ba", "Làng xã khác, có người Nhật"));
    PageId page = new PageId(new ItemId("a"), "0001");
    List<ItemHit> similar = search().similar(page, Viewer.PUBLIC, 5);
    assertEquals(List.of("b"), similar.stream().map(hit -> hit.item().value()).toList());
    PageHit hit = similar.getFirst().pages().getFirst();
    assertEquals("0002", hit.page().key());
    assertTrue(words(hit.boxes()).containsAll(List.of("thuyền", "buôn", "Phố", "Hiến")));
    assertEquals(
        List.of(), search().similar(new PageId(new ItemId("c"), "0001"), Viewer.PUBLIC, 5));
  }
}
