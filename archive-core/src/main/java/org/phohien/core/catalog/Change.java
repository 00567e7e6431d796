package org.phohien.core.catalog;

import java.time.Instant;
import org.phohien.core.model.ItemId;

/**
 * One entry of the change log, the archive's one clock: numbers appear in order, stamps never go
 * back.
 *
 * @param number 1, 2, 3, … without reuse
 * @param stamp when it was committed, UTC, microseconds
 * @param item what changed
 * @param action what happened to it
 */
public record Change(long number, Instant stamp, ItemId item, Action action) {

  /** What happened, in the words of IIIF Change Discovery. */
  public enum Action {
    CREATE,
    UPDATE,
    DELETE
  }
}
