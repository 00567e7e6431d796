package org.phohien.web.item;

import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;

/** A work, or a page of it, as a footnote cites it by its address on this site. */
public final class Citation {

  private Citation() {}

  /** The work as a whole. */
  static String of(Item item, Site site, Language language) {
    return of(item, "", Addresses.item(item.id()), site, language);
  }

  /** A page of it. */
  public static String of(Item item, Page page, Site site, Language language) {
    String label = Messages.of(language).get("web.cite.page", page.label());
    return of(item, label, Addresses.page(page.id()), site, language);
  }

  private static String of(Item item, String part, String address, Site site, Language language) {
    return org.phohien.core.message.Citation.of(
        item, part, site.name(), site.absolute(address), language);
  }
}
