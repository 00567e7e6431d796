package org.phohien.core.catalog;

import java.util.Optional;
import org.phohien.core.model.Collection;

/**
 * Which visible entries a reader browses.
 *
 * @param collection only this one
 * @param order how they follow each other
 * @param offset how many to skip, at least 0
 * @param limit how many at most, 1 to 500
 */
public record Browse(Optional<Collection> collection, Order order, int offset, int limit) {

  /** The orders a list can have. */
  public enum Order {
    /** Last published first. */
    NEWEST,
    /** By date of the work, the oldest first, undated last. */
    DATE,
    /** By title in Vietnamese order. */
    TITLE
  }
}
