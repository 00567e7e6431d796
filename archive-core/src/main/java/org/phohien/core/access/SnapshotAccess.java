package org.phohien.core.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rights;

/**
 * Answers from what it has read of the catalog, and reads again what the change log says has
 * changed: a take-down counts as soon as it is committed and looked for, at most {@link
 * #FRESH_NANOS} later.
 *
 * <p>Threads may share it. A tile costs it one map look-up.
 */
public final class SnapshotAccess implements Access {

  /** How long an answer may be given without a look at the change log: half a second. */
  private static final long FRESH_NANOS = 500_000_000L;

  private static final int CHANGES_AT_ONCE = 10_000;

  private final Catalog catalog;

  /** Right of each item asked for so far and visible; what was forgotten is read again. */
  private final Map<ItemId, Rights.Access> rights = new ConcurrentHashMap<>();

  private final Object turn = new Object();
  private volatile long reached;
  private volatile long lookedAt;

  /** Begins at the catalog's last change, with nothing read. */
  public SnapshotAccess(Catalog catalog) {
    this.catalog = catalog;
    this.reached = catalog.lastChange();
    this.lookedAt = System.nanoTime();
  }

  @Override
  public boolean may(Viewer viewer, ItemId item, Action action) {
    forgetWhatChanged();
    Rights.Access known = rights.get(item);
    Optional<Rights.Access> access = known == null ? read(item) : Optional.of(known);
    return access.isPresent()
        && switch (action) {
          case DESCRIBE -> true;
          case VIEW -> Access.mayView(viewer, access.get());
          case EDIT -> viewer == Viewer.STAFF;
        };
  }

  /** What does not exist is not remembered: anyone can ask for any number of such ids. */
  private Optional<Rights.Access> read(ItemId item) {
    long before = reached;
    Optional<Rights.Access> access =
        catalog.find(item).filter(Entry::visible).map(e -> e.item().rights().access());
    synchronized (turn) {
      // what was read while changes were taken in may be from before them
      if (reached == before) {
        access.ifPresent(a -> rights.put(item, a));
      }
    }
    return access;
  }

  private void forgetWhatChanged() {
    if (System.nanoTime() - lookedAt < FRESH_NANOS) {
      return;
    }
    synchronized (turn) {
      List<Change> changes = catalog.changesSince(reached, CHANGES_AT_ONCE);
      while (!changes.isEmpty()) {
        changes.forEach(change -> rights.remove(change.item()));
        reached = changes.getLast().number();
        changes = catalog.changesSince(reached, CHANGES_AT_ONCE);
      }
      lookedAt = System.nanoTime();
    }
  }
}
