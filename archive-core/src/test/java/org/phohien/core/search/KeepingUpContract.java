package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;

/** Keeping up with what is put and removed; suggestions. */
public abstract class KeepingUpContract extends SearchContract {

  protected KeepingUpContract(Function<Path, Trial> begin) {
    super(begin);
  }

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
    index().remove(new ItemId("a"));
    index().refresh();
    assertEquals(List.of("b"), ids("chợ"));
    assertEquals(List.of(), search().suggest("phố", Viewer.PUBLIC, 5));
  }

  @Test
  void clearEmpties() {
    shelve(Shelf.book("a", "Một", "chợ"));
    index().clear();
    index().refresh();
    assertEquals(0, find("").total());
  }

  @Test
  void positionIsThatOfTheLastCommit() {
    assertEquals(0, index().position());
    shelve(Shelf.book("a", "Một", "chợ"));
    index().commit(7);
    shelve(Shelf.book("b", "Hai", "chợ"));
    assertEquals(7, index().position());
  }

  @Test
  void aPageWithoutTextIsNoHit() {
    shelve(Shelf.book("a", "Một", "", "chợ"));
    assertEquals(1, find("chợ").pages());
    assertFalse(find("chợ").items().getFirst().pages().isEmpty());
  }

  @Test
  void suggestsWhatBeginsAsTyped() {
    shelve(
        Shelf.book("a", "Phố Hiến xưa").about(List.of("Phố Hiến", "Kim Động"), List.of()),
        Shelf.book("b", "Chuyện cũ").about(List.of("Phố Hiến"), List.of()),
        Shelf.book("c", "Phở Bắc"));
    assertEquals(
        List.of("Phố Hiến", "Phở Bắc", "Phố Hiến xưa"), search().suggest("pho", Viewer.PUBLIC, 5));
    assertEquals(List.of("Phở Bắc"), search().suggest("Phở", Viewer.PUBLIC, 1));
    assertEquals(List.of("Kim Động"), search().suggest("kim đ", Viewer.PUBLIC, 5));
    assertEquals(List.of(), search().suggest("hiến", Viewer.PUBLIC, 5));
    assertEquals(List.of(), search().suggest("", Viewer.PUBLIC, 5));
  }
}
