package org.phohien.core.catalog.postgres;

import org.jdbi.v3.core.Handle;

/**
 * Takes the numbers of many changes at once, last in their transaction: one statement, one stamp.
 * The clock is held from here to the commit, so the log is not settled at that stamp before they
 * can all be seen.
 */
final class ManyChanges {

  private final Handle handle;
  private final Publishing publishing;
  private final long last;

  /** Holds the clock from here to the end of the transaction. */
  ManyChanges(Handle handle) {
    this.handle = handle;
    this.publishing = new Publishing(handle);
    publishing.lockClock();
    this.last =
        handle
            .createQuery("select coalesce(max(number), 0) from projection.change")
            .mapTo(Long.class)
            .one();
  }

  /** The number before the first of them. */
  long last() {
    return last;
  }

  /**
   * Takes a number for each row.
   *
   * @param rows a query that gives item, place, action
   */
  void take(String rows) {
    int taken =
        handle
            .createUpdate(
                """
                with now (stamp) as materialized (
                  select greatest(projection.clock(),
                    greatest((select stamp from projection.change where number = :last),
                             (select promised from projection.promise))
                      + interval '1 microsecond'))
                insert into projection.change (number, stamp, item, action)
                select :last + row_number() over (order by place, item), now.stamp, item, action
                from (%s) taken, now
                """
                    .formatted(rows))
            .bind("last", last)
            .execute();
    if (taken > 0) {
      publishing.tell(last + taken);
    }
  }
}
