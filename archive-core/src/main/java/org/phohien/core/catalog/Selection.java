package org.phohien.core.catalog;

import java.time.Instant;
import java.util.Optional;
import org.phohien.core.model.ItemId;

/**
 * Which entries a harvester asks for, in the order of stamp and id. Withdrawn ones are included.
 *
 * @param set only this one: a collection's slug, or the spec of a {@link HarvestSet}
 * @param from first stamp, inclusive
 * @param until last stamp, inclusive
 * @param after start behind this place of the order: the last entry of the page before
 */
public record Selection(
    Optional<String> set, Optional<Instant> from, Optional<Instant> until, Optional<Place> after) {

  /** A place in the order: keyset paging, so that nothing is skipped while entries change. */
  public record Place(Instant stamp, ItemId item) {}

  /** Everything. */
  public static Selection all() {
    return new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
