package org.phohien.web.item;

import java.util.StringJoiner;
import org.phohien.core.message.DateWords;
import org.phohien.core.message.Language;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;

/**
 * A work as a footnote cites it, after ISO 690: creator, title, place and publisher, date, number,
 * holding library and address.
 */
final class Citation {

  private Citation() {}

  static String of(Item item, Site site, Language language) {
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
    parts.add(site.name() + ", " + item.id());
    parts.add(site.absolute(Addresses.item(item.id())));
    return parts.toString();
  }
}
