package org.phohien.web.desk;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.model.ItemId;

/**
 * Whether readers can find what was published: the search follows the change log some moments
 * behind, and "published" means to a librarian that it can be found.
 */
public final class Visibility {

  private static final int LOOKED_AT = 5_000;

  private final Catalog catalog;
  private final LongSupplier findable;

  /**
   * @param findable the number of the last change that the search has come to
   */
  public Visibility(Catalog catalog, LongSupplier findable) {
    this.catalog = catalog;
    this.findable = findable;
  }

  /** Whether any change is not found yet. */
  boolean isBehind() {
    return catalog.lastChange() > findable.getAsLong();
  }

  /** Whether a change of one of these items is not found yet. */
  boolean isBehind(Set<ItemId> items) {
    long reached = findable.getAsLong();
    if (items.isEmpty() || catalog.lastChange() <= reached) {
      return false;
    }
    List<Change> ahead = catalog.changesSince(reached, LOOKED_AT);
    return ahead.size() == LOOKED_AT
        || ahead.stream().anyMatch(change -> items.contains(change.item()));
  }
}
