package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Rights;
import org.phohien.core.search.SearchAnswer.FacetCount;

/** Who may find what. */
public abstract class AccessContract extends SearchContract {

  protected AccessContract(Function<Path, Trial> begin) {
    super(begin);
  }

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
    assertEquals(List.of(), search().boxes(page, "mật", Viewer.PUBLIC));
    assertEquals(1, search().boxes(page, "mật", Viewer.READING_ROOM).size());
    assertEquals(List.of(), search().pages(page.item(), "mật", Viewer.PUBLIC, 10));
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

  @Test
  void restrictedPagesAreLikeNothingAndNothingIsLikeThem() {
    String text = "thuyền buôn người Nhật ghé bến cảng Phố Hiến";
    shelve(
        Shelf.book("open", "Một", text),
        Shelf.book("room", "Hai", text).seenBy(Rights.Access.READING_ROOM));
    PageId open = new PageId(new ItemId("open"), "0001");
    PageId room = new PageId(new ItemId("room"), "0001");
    assertEquals(List.of(), search().similar(open, Viewer.PUBLIC, 5));
    assertEquals(List.of(), search().similar(room, Viewer.PUBLIC, 5));
    assertEquals(1, search().similar(room, Viewer.READING_ROOM, 5).size());
  }

  private Set<String> seen(Viewer viewer) {
    return Set.copyOf(ids(search().search(SearchRequest.of("bí mật", viewer))));
  }
}
