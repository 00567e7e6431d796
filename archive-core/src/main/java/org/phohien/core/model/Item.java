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
 * @param contents its table of contents, in order; each entry names one of the pages
 * @param georeferences where its map sheets lie on the earth, at most one a page
 */
public record Item(
    ItemId id,
    Kind kind,
    Description description,
    Rights rights,
    List<Page> pages,
    List<Heading> contents,
    List<Georeference> georeferences) {

  public Item {
    pages = List.copyOf(pages);
    contents = List.copyOf(contents);
    georeferences = List.copyOf(georeferences);
    Set<String> keys = new HashSet<>();
    for (Page page : pages) {
      if (!page.id().item().equals(id) || !keys.add(page.id().key())) {
        throw new IllegalArgumentException(
            "page " + page.id() + " is not a page of " + id + " or stands twice");
      }
    }
    for (Heading heading : contents) {
      if (!keys.contains(heading.page())) {
        throw new IllegalArgumentException("a heading on page " + heading.page() + " of " + id);
      }
    }
    for (Georeference georeference : georeferences) {
      if (!keys.remove(georeference.page())) {
        throw new IllegalArgumentException(
            "page " + georeference.page() + " of " + id + " lies nowhere or twice on the earth");
      }
    }
  }

  /** An item without a table of contents that lies nowhere on the earth. */
  public Item(ItemId id, Kind kind, Description description, Rights rights, List<Page> pages) {
    this(id, kind, description, rights, pages, List.of(), List.of());
  }

  /** The page with this key. */
  public Optional<Page> page(String key) {
    return pages.stream().filter(p -> p.id().key().equals(key)).findFirst();
  }

  /** Where a map sheet lies on the earth. */
  public Optional<Georeference> georeference(String page) {
    return georeferences.stream().filter(g -> g.page().equals(page)).findFirst();
  }

  /** The same item with another description. */
  public Item with(Description changed) {
    return new Item(id, kind, changed, rights, pages, contents, georeferences);
  }

  /** The same item with other rights. */
  public Item with(Rights changed) {
    return new Item(id, kind, description, changed, pages, contents, georeferences);
  }

  /** The same item with another table of contents. */
  public Item withContents(List<Heading> changed) {
    return new Item(id, kind, description, rights, pages, changed, georeferences);
  }

  /** The same item elsewhere on the earth. */
  public Item withGeoreferences(List<Georeference> changed) {
    return new Item(id, kind, description, rights, pages, contents, changed);
  }
}
