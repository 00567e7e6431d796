package org.phohien.oai.verb;

import java.util.Optional;
import org.phohien.core.model.ItemId;

/**
 * Identifiers of the form {@code oai:NAMESPACE:ITEM} (oai-identifier 2.0).
 *
 * @param namespace the repository's
 */
public record Identifiers(String namespace) {

  /** The identifier of an item. */
  public String of(ItemId item) {
    return "oai:" + namespace + ":" + item;
  }

  /** The item of an identifier; empty when it is not one of this repository. */
  public Optional<ItemId> item(String identifier) {
    String prefix = "oai:" + namespace + ":";
    return identifier.startsWith(prefix)
        ? Optional.of(identifier.substring(prefix.length()))
            .filter(ItemId::isValid)
            .map(ItemId::new)
        : Optional.empty();
  }
}
