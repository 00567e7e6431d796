package org.phohien.core.catalog.postgres;

import org.jdbi.v3.core.Handle;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.VersionNumber;

/** Takes all records that live in an object out of sight, within one transaction. */
final class LeavingRecords {

  private final Handle handle;
  private final ItemId object;

  LeavingRecords(Handle handle, ItemId object) {
    this.handle = handle;
    this.object = object;
  }

  void withdraw(VersionNumber version, String reason) {
    handle.execute(
        "create temporary table leaving (item text collate \"C\", place int) on commit drop");
    handle.execute(
        """
        insert into leaving select item, place from projection.entry
        where held = ? and withdrawn is null
        """,
        object.value());
    handle.execute("analyze leaving");
    ManyChanges changes = new ManyChanges(handle);
    changes.take("select item, place, 'DELETE' as action from leaving");
    handle
        .createUpdate(
            """
            update projection.entry e set withdrawn = :reason, version = :version,
              number = c.number, stamp = c.stamp, action = c.action
            from projection.change c
            where c.item = e.item and c.number > :last and e.held = :held
            """)
        .bind("reason", reason)
        .bind("version", version.value())
        .bind("held", object.value())
        .bind("last", changes.last())
        .execute();
    handle.execute(
        """
        update projection.membership m set stamp = c.stamp from projection.change c
        where c.item = m.item and c.number > ?
        """,
        changes.last());
  }
}
