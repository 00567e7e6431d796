package org.phohien.core.catalog;

import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Item;
import org.phohien.core.vault.Holding;

/**
 * A record on its way into the catalog.
 *
 * @param item as published; it has no pages
 * @param holding where it lives
 * @param disseminations the record in each metadata format
 * @param withdrawn why it comes as a tombstone: where it came from, it was deleted
 */
public record HeldRecord(
    Item item, Holding holding, List<Dissemination> disseminations, Optional<String> withdrawn) {

  public HeldRecord {
    disseminations = List.copyOf(disseminations);
  }

  /** One that is to be seen. */
  public HeldRecord(Item item, Holding holding, List<Dissemination> disseminations) {
    this(item, holding, disseminations, Optional.empty());
  }
}
