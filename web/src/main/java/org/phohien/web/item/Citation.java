package org.phohien.web.item;

import java.util.StringJoiner;
import org.phohien.core.message.DateWords;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;

/**
 * A work as a footnote cites it, after ISO 690: creator, title, place and publisher, date, number,
 * holding library and address.
 */
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

  private static String of(Item item, String page, String address, Site site, Language language) {
    Description d = item.description();
    StringJoiner parts = new StringJoiner(". ", "", ".");
    d.agents().stream().findFirst().map(Agent::name).ifPresent(parts::add);
    parts.add(d.title());
    StringJoiner imprint = new StringJoiner(", ").setEmptyValue("");
    String house =
        d.publishedAt()
            .map(p -> p + d.publisher().map(b -> ": " + b).orElse(""))
            .or(d::publisher)
            .orElse("");
    if (!house.isEmpty()) {
      imprint.add(house);
    }
    d.date().map(date -> DateWords.of(date, language)).ifPresent(imprint::add);
    if (imprint.length() > 0) {
      parts.add(imprint.toString());
    }
    if (!page.isEmpty()) {
      parts.add(page);
    }
    parts.add(site.name() + ", " + item.id());
    parts.add(site.absolute(address));
    return parts.toString();
  }
}
