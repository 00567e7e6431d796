package org.phohien.core.catalog.postgres;

import org.jdbi.v3.core.Handle;

/** Changes of set membership as the entries show them, within one transaction. */
final class SetChanges {

  private SetChanges() {}

  /** Gives the entries their stamps of the changes after a number. */
  static void apply(Handle handle, long last) {
    handle.execute(
        """
        update projection.entry e set number = c.number, stamp = c.stamp, action = c.action
        from projection.change c
        where c.item = e.item and c.number > ? and c.number > e.number and e.withdrawn is null
        """,
        last);
    handle.execute(
        """
        update projection.membership m set stamp = c.stamp from projection.change c
        where c.item = m.item and c.number > ?
        """,
        last);
  }

  /**
   * After a replay of the vault: puts back what changed in no version of it. Doing so twice changes
   * nothing.
   */
  static void replay(Handle handle) {
    new Publishing(handle).lockClock();
    handle.execute(
        """
        create temporary table again on commit drop as
        select distinct on (s.item) s.number, s.stamp, s.item from state.set_change s
        join projection.entry e on e.item = s.item
        where e.withdrawn is null and e.number < s.number
          and not exists (select 1 from projection.change c where c.number = s.number)
        order by s.item, s.number desc
        """);
    handle.execute(
        """
        insert into projection.change (number, stamp, item, action)
        select number, stamp, item, 'UPDATE' from again
        """);
    handle.execute(
        """
        update projection.entry e set number = a.number, stamp = a.stamp, action = 'UPDATE'
        from again a where a.item = e.item
        """);
    handle.execute(
        "update projection.membership m set stamp = a.stamp from again a where a.item = m.item");
  }
}
