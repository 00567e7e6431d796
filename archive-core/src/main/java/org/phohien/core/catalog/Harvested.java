package org.phohien.core.catalog;

import java.util.List;
import java.util.Optional;
import org.phohien.core.model.ItemId;

/**
 * What a harvester gets of an entry.
 *
 * @param item its id
 * @param change stamp and number of the last change
 * @param sets the specs of the sets it lies in, its collection first
 * @param record its dissemination in the format asked for; empty when it is deleted or has none
 * @param withdrawn why it was withdrawn; empty while it is visible
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
public record Harvested(
    ItemId item,
    Change change,
    List<String> sets,
    Optional<byte[]> record,
    Optional<String> withdrawn) {

  public Harvested {
    sets = List.copyOf(sets);
  }

  /** Whether it is a tombstone. */
  public boolean deleted() {
    return withdrawn.isPresent();
  }
}
