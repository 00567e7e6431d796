package org.phohien.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.iiif.address.Addresses;

/**
 * A form in which a whole item can be taken along.
 *
 * @param address where it is
 * @param key of its name
 * @param format its media type
 */
public record Rendering(String address, String key, String format) {

  /** The forms of an item; none where it has no pages. */
  public static List<Rendering> of(Item item, Addresses at) {
    List<Rendering> all = new ArrayList<>();
    if (!item.pages().isEmpty()) {
      String pdf = at.pdf(item.id());
      all.add(new Rendering(pdf, "iiif.pdf", "application/pdf"));
      all.add(new Rendering(pdf + "?size=light", "iiif.pdf.light", "application/pdf"));
      if (isRead(item.kind())) {
        all.add(new Rendering(at.epub(item.id()), "iiif.epub", "application/epub+zip"));
        all.add(new Rendering(at.text(item.id()), "iiif.text.whole", "text/plain"));
      }
    }
    return all;
  }

  /** Whether a work is taken along to be read rather than looked at. */
  private static boolean isRead(Kind kind) {
    return switch (kind) {
      case Kind.LocalRecord(), Kind.Issue _, Kind.Manuscript _ -> true;
      case Kind.Picture(), Kind.MapSheet _, Kind.CatalogueRecord() -> false;
    };
  }
}
