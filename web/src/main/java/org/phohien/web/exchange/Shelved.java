package org.phohien.web.exchange;

import java.util.Optional;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;

/**
 * A record in a line or a column.
 *
 * @param id of the item
 * @param title of it, or the id where there is no such item
 * @param agents its persons and bodies
 * @param date when it was made
 * @param publisher place and publisher
 * @param identifiers its numbers
 * @param visible whether it can be seen
 */
public record Shelved(
    String id,
    String title,
    String agents,
    Optional<Dating> date,
    String publisher,
    String identifiers,
    boolean visible) {

  static Shelved of(String id, Optional<Entry> entry) {
    return entry
        .map(e -> of(e.item(), e.visible()))
        .orElseGet(() -> new Shelved(id, id, "", Optional.empty(), "", "", false));
  }

  private static Shelved of(Item item, boolean visible) {
    Description d = item.description();
    String publisher =
        String.join(
            " : ",
            java.util.stream.Stream.of(d.publishedAt(), d.publisher())
                .flatMap(Optional::stream)
                .toList());
    return new Shelved(
        item.id().value(),
        d.title(),
        String.join("; ", d.agents().stream().map(Agent::name).toList()),
        d.date(),
        publisher,
        String.join("; ", d.identifiers()),
        visible);
  }
}
