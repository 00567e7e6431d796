package org.phohien.core.job;

import org.phohien.core.model.ItemId;

/** One writer an item: held while a job changes it. Threads and processes share the locks. */
public interface ItemLocks {

  /**
   * Waits until no one else holds the item, and holds it. The lock goes when it is closed, or with
   * the process or its connection.
   *
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when the database does not
   *     answer, or someone else holds the item for long: coming again later is better than to keep
   *     waiting
   */
  Held hold(ItemId item);

  /** The lock on one item. */
  interface Held extends AutoCloseable {

    @Override
    void close();
  }
}
