package org.phohien.core.catalog;

import java.util.List;
import org.phohien.core.model.Item;
import org.phohien.core.vault.Holding;

/**
 * A record on its way into the catalog.
 *
 * @param item as published; it has no pages
 * @param holding where it lives
 * @param disseminations the record in each metadata format
 */
public record HeldRecord(Item item, Holding holding, List<Dissemination> disseminations) {

  public HeldRecord {
    disseminations = List.copyOf(disseminations);
  }
}
