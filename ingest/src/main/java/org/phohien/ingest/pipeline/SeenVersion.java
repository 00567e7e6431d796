package org.phohien.ingest.pipeline;

import java.util.Optional;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.vault.Version;

/**
 * The published version that a librarian saw when an edit was begun.
 *
 * @param number of the vault
 */
record SeenVersion(int number) {

  /**
   * The desk knows published versions: what was seen is stale when something newer was published.
   *
   * @throws Conflict when it is
   */
  void check(Station station, ItemId item, Version head) {
    Optional<Entry> entry = station.catalog().find(item);
    int published = entry.map(e -> e.version().value()).orElse(head.number().value());
    if (published != number) {
      throw new Conflict(item + ": edited from version " + number + ", now " + published);
    }
  }
}
