package org.phohien.core.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A work of the library: one book, issue, sheet, picture, manuscript or record.
 *
 * @param id its number
 * @param kind what kind of work it is
 * @param description what the library says of it
 * @param rights who may see it
 * @param pages in reading order; their keys are unique and belong to this item
 */
public record Item(ItemId id, Kind kind, Description description, Rights rights, List<Page> pages) {

  public Item {
    pages = List.copyOf(pages);
    Set<String> keys = new HashSet<>();
    for (Page page : pages) {
      if (!page.id().item().equals(id) || !keys.add(page.id().key())) {
        throw new IllegalArgumentException(
            "page " + page.id() + " is not a page of " + id + " or stands twice");
      }
    }
  }

  /** The page with this key. */
  public Optional<Page> page(String key) {
    return pages.stream().filter(p -> p.id().key().equals(key)).findFirst();
  }

  /** The same item with another description. */
  public Item with(Description changed) {
    return new Item(id, kind, changed, rights, pages);
  }

  /** The same item with other rights. */
  public Item with(Rights changed) {
    return new Item(id, kind, description, changed, pages);
  }
}
