package org.phohien.core.search;

import java.util.List;
import org.phohien.core.model.ItemId;

/**
 * An item that was found.
 *
 * @param item its id
 * @param title as described
 * @param inDescription the description itself has a hit: its marked parts, or empty
 * @param pages its best pages, at most three
 * @param pageHits how many of its pages have a hit
 */
public record ItemHit(
    ItemId item, String title, List<Snippet> inDescription, List<PageHit> pages, int pageHits) {

  public ItemHit {
    inDescription = List.copyOf(inDescription);
    pages = List.copyOf(pages);
  }
}
