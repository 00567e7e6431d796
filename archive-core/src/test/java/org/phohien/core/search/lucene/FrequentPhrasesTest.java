package org.phohien.core.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rights;
import org.phohien.core.search.Shelf;

/** What is suggested besides titles, persons and places. */
class FrequentPhrasesTest {

  private LuceneEngine engine;
  private long change;

  @BeforeEach
  void open(@TempDir Path folder) {
    engine = LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void shelve(Shelf... shelves) {
    for (Shelf shelf : shelves) {
      engine.index().put(shelf.published(++change));
    }
    engine.index().refresh();
  }

  private List<String> suggested(String typed) {
    return engine.search().suggest(typed, Viewer.STAFF, 8);
  }

  private static Shelf book(String id) {
    return Shelf.book(
        id,
        "Sách " + id,
        "Bến cảng Phố Hiến xưa",
        "ở Phố Hiến có thuyền",
        "PHỐ HIẾN xưa",
        "chợ",
        "đê",
        "lụt");
  }

  @Test
  void wordsThatStandTogetherOnSomePagesAreOffered() {
    shelve(book("a"));
    assertEquals(List.of("Phố Hiến"), suggested("pho"));
    assertEquals(List.of("Phố Hiến"), suggested("phố h"));
    assertEquals(List.of(), suggested("phở"));
    assertEquals(List.of(), suggested("ben"));
    assertEquals(List.of(), suggested("p"));
  }

  @Test
  void noPhraseOfAHiddenPageIsToldNotEvenToThoseWhoMaySeeIt() {
    shelve(book("a").seenBy(Rights.Access.READING_ROOM));
    assertEquals(List.of(), suggested("pho"));
  }

  @Test
  void aPhraseGoesWithTheItemItStandsIn() {
    shelve(book("a"), Shelf.book("b", "Hai", "khác"));
    assertEquals(List.of("Phố Hiến"), suggested("pho h"));
    engine.index().remove(new ItemId("a"));
    engine.index().refresh();
    assertEquals(List.of(), suggested("pho h"));
  }

  @Test
  void whatIsANameAlreadyIsOfferedOnce() {
    shelve(book("a"), Shelf.book("b", "Phố Hiến", "khác"));
    assertEquals(List.of("Phố Hiến"), suggested("pho h"));
  }
}
