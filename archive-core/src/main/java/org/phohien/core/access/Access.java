package org.phohien.core.access;

import org.phohien.core.catalog.Entry;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rights;

/**
 * The one place that is asked before anything leaves the house. Search filters by the same rule, so
 * a restricted page leaks nowhere.
 */
public interface Access {

  /**
   * Whether a viewer may do something with an item.
   *
   * @return false also for items that do not exist or were withdrawn: from outside the three can't
   *     be told apart, except where a tombstone is due
   */
  boolean may(Viewer viewer, ItemId item, Action action);

  /** The rule itself, for an entry at hand. */
  static boolean allows(Entry entry, Viewer viewer, Action action) {
    return entry.visible()
        && switch (action) {
          case DESCRIBE -> true;
          case VIEW -> mayView(viewer, entry.item().rights().access());
          case EDIT -> viewer == Viewer.STAFF;
        };
  }

  /** Which viewers may see pages under a right. */
  static boolean mayView(Viewer viewer, Rights.Access access) {
    return switch (access) {
      case OPEN -> true;
      case READING_ROOM -> viewer != Viewer.PUBLIC;
      case RESTRICTED -> viewer == Viewer.STAFF;
    };
  }
}
