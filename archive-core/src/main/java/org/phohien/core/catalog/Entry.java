package org.phohien.core.catalog;

import java.util.Optional;
import org.phohien.core.model.Item;
import org.phohien.core.vault.VersionNumber;

/**
 * An item as the catalog knows it.
 *
 * @param item as last published
 * @param version of the vault it was made from
 * @param change the publication or withdrawal that made it so
 * @param withdrawn why it was withdrawn; empty while it is visible
 */
public record Entry(Item item, VersionNumber version, Change change, Optional<String> withdrawn) {

  /** Whether it may be shown at all. */
  public boolean visible() {
    return withdrawn.isEmpty();
  }
}
