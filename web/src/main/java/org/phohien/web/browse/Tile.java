package org.phohien.web.browse;

import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Item;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Thumbnail;

/**
 * An item in a list of pictures.
 *
 * @param href of the item
 * @param title as described
 * @param collection slug of its collection
 * @param date as the description writes it
 * @param image its first page, where there is one that may be seen
 */
public record Tile(
    String href,
    String title,
    String collection,
    Optional<String> date,
    Optional<Thumbnail> image) {

  private static final int HEIGHT = 300;

  /** The tile of an entry, for these eyes. */
  public static Tile of(Entry entry, Viewer viewer) {
    Item item = entry.item();
    return new Tile(
        Addresses.item(item.id()),
        item.description().title(),
        item.kind().collection().slug(),
        item.description().date().map(Dating::edtf),
        Access.allows(entry, viewer, Action.VIEW)
            ? item.pages().stream().findFirst().map(p -> Thumbnail.ofHeight(p, HEIGHT))
            : Optional.empty());
  }

  /** Stands where there is no image. */
  public String initial() {
    return title.substring(0, title.offsetByCodePoints(0, 1));
  }
}
