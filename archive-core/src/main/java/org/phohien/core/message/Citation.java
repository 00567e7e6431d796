package org.phohien.core.message;

import java.util.StringJoiner;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;

/**
 * A work as a footnote cites it, after ISO 690: creator, title, place and publisher, date, number,
 * holding library and address.
 */
public final class Citation {

  private Citation() {}

  /**
   * The work, or a part of it.
   *
   * @param part which pages of it, in the words of {@code language}; empty for the whole
   * @param library that holds it
   * @param address where it, or the part, can be read
   */
  public static String of(
      Item item, String part, String library, String address, Language language) {
    Description d = item.description();
    StringJoiner parts = new StringJoiner(". ", "", ".");
    d.agents().stream().findFirst().map(Agent::name).ifPresent(parts::add);
    parts.add(d.title());
    String imprint = imprint(d, language);
    if (!imprint.isEmpty()) {
      parts.add(imprint);
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    parts.add(library + ", " + item.id());
    parts.add(address);
    return parts.toString();
  }

  /** Place, publisher and date: {@code Hà Nội: Mai Lĩnh, 1936}; empty where none is known. */
  public static String imprint(Description d, Language language) {
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
    return imprint.toString();
  }
}
