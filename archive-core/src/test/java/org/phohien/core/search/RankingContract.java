package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What comes first. */
public abstract class RankingContract extends SearchContract {

  protected RankingContract(Function<Path, Trial> begin) {
    super(begin);
  }

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
}
