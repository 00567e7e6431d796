package org.phohien.web.browse;

import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Entry;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.message.DateWords;
import org.phohien.core.model.Item;
import org.phohien.core.model.Rights;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Thumbnail;
import org.phohien.web.visit.Visit;

/**
 * An item in a list of pictures.
 *
 * @param href of the item
 * @param title as described
 * @param collection slug of its collection
 * @param date in the reader's words
 * @param image its first page, where there is one that may be seen
 * @param closed who may see its pages, where this reader may not
 */
public record Tile(
    String href,
    String title,
    String collection,
    Optional<String> date,
    Optional<Thumbnail> image,
    Optional<Rights.Access> closed) {

  /** The tile of an entry, for these eyes. */
  public static Tile of(Entry entry, Visit visit) {
    Item item = entry.item();
    boolean open = item.pages().isEmpty() || Access.allows(entry, visit.viewer(), Action.VIEW);
    return new Tile(
        Addresses.item(item.id()),
        item.description().title(),
        item.kind().collection().slug(),
        item.description().date().map(date -> DateWords.of(date, visit.language())),
        open
            ? item.pages().stream().findFirst().map(p -> Thumbnail.of(p, ReadyImage.THUMBNAIL))
            : Optional.empty(),
        open ? Optional.empty() : Optional.of(item.rights().access()));
  }

  /** Stands where there is no page to show. */
  public String initial() {
    return title.substring(0, title.offsetByCodePoints(0, 1));
  }
}
