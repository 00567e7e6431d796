package org.phohien.core.search;

import java.util.List;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;

/**
 * The reading side of the full-text index. Threads may share it. A query never fails for what it
 * says: what can't be understood is searched as plain words, and the answer says so.
 */
public interface PageSearch {

  /** The items that fit, the best first, with their best pages, marked snippets and facets. */
  SearchAnswer search(SearchRequest request);

  /**
   * Where the words of a query stand on one page.
   *
   * @return empty when the page has no hit, does not exist or may not be seen
   */
  List<HitBox> boxes(PageId page, String query, Viewer viewer);

  /**
   * Every page of an item that has a hit, in page order, with where.
   *
   * @param limit at most this many pages
   */
  List<PageHit> pages(ItemId item, String query, Viewer viewer, int limit);

  /**
   * Items that tell of the same as a page, the nearest first, with their nearest pages; what they
   * share is marked. The page's own item is none of them.
   *
   * @param limit 1 to 100
   * @return none when the page does not exist or may not be seen, or where nothing is like it
   */
  default List<ItemHit> similar(PageId page, Viewer viewer, int limit) {
    return List.of();
  }

  /**
   * Titles, persons and places that begin as typed, accents optional, the most frequent first;
   * behind them an engine may tell phrases that are frequent on pages open to all.
   */
  List<String> suggest(String typed, Viewer viewer, int limit);
}
