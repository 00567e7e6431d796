package org.phohien.core.search;

import org.phohien.core.model.ItemId;

/**
 * The writing side of the full-text index. One writer at a time; it is a projection of the catalog
 * and may be thrown away and built again.
 */
public interface PageIndex extends AutoCloseable {

  /** The number of the last change that is safely in the index; 0 for an empty one. */
  long position();

  /** Puts an item in place of what the index had of it. */
  void put(IndexedItem item);

  /** Takes an item out. */
  void remove(ItemId item);

  /** Makes all puts and removes so far visible to searches; cheap, and lost in a crash. */
  void refresh();

  /**
   * Makes all puts and removes so far durable, together with the number of the change they reach
   * to.
   */
  void commit(long change);

  /** Empties the index; its position is 0 again after the next commit. */
  void clear();

  @Override
  void close();
}
