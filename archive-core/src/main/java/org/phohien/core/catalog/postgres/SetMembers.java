package org.phohien.core.catalog.postgres;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.model.ItemId;

/**
 * The members of one curated set, within one transaction. Each that comes or goes and can be seen
 * gets a change, which no version of the vault tells of: it is kept in {@code state.set_change}.
 */
final class SetMembers {

  private final Handle handle;
  private final String code;
  private final HarvestSet set;

  SetMembers(Handle handle, String code, String title) {
    this.handle = handle;
    this.code = code;
    this.set = HarvestSet.curated(code, title);
  }

  List<ItemId> all() {
    return handle
        .createQuery("select item from state.curated_member where code = :code order by item")
        .bind("code", code)
        .map((row, _) -> new ItemId(row.getString("item")))
        .list();
  }

  /** Those of these that can be seen and are not in the set. */
  List<ItemId> fresh(List<ItemId> items) {
    return items.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                """
                select e.item from projection.entry e
                where e.item in (<items>) and e.withdrawn is null and not exists (
                  select 1 from state.curated_member m where m.code = :code and m.item = e.item)
                order by e.item
                """)
            .bindList("items", items.stream().map(ItemId::value).toList())
            .bind("code", code)
            .map((row, _) -> new ItemId(row.getString("item")))
            .list();
  }

  /** Shows harvesters that these are in the set now. */
  void put(List<ItemId> items) {
    long last = change(items);
    handle
        .createUpdate(
            """
            update projection.entry e set sets = array_append(e.sets, :spec)
            from projection.change c where c.item = e.item and c.number > :last
            """)
        .bind("spec", set.spec())
        .bind("last", last)
        .execute();
    handle
        .createUpdate(
            """
            insert into projection.membership (spec, stamp, item, name)
            select :spec, c.stamp, c.item, :name from projection.change c where c.number > :last
            on conflict do nothing
            """)
        .bind("spec", set.spec())
        .bind("name", set.name())
        .bind("last", last)
        .execute();
  }

  /** Takes these out; returns those that were in it. */
  List<ItemId> take(List<ItemId> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<ItemId> gone =
        handle
            .createQuery(
                """
                delete from state.curated_member where code = :code and item in (<items>)
                returning item
                """)
            .bind("code", code)
            .bindList("items", items.stream().map(ItemId::value).toList())
            .map((row, _) -> new ItemId(row.getString("item")))
            .list();
    if (gone.isEmpty()) {
      return gone;
    }
    List<String> ids = gone.stream().map(ItemId::value).toList();
    handle
        .createUpdate("delete from projection.membership where spec = :spec and item in (<items>)")
        .bind("spec", set.spec())
        .bindList("items", ids)
        .execute();
    handle
        .createUpdate(
            "update projection.entry set sets = array_remove(sets, :spec) where item in (<items>)")
        .bind("spec", set.spec())
        .bindList("items", ids)
        .execute();
    change(gone);
    return gone;
  }

  /** Moves the visible ones of these to the end of the log; returns the number before them. */
  private long change(List<ItemId> items) {
    handle.execute("create temporary table touched (item text collate \"C\") on commit drop");
    handle
        .createUpdate(
            """
            insert into touched select item from projection.entry
            where item in (<items>) and withdrawn is null
            """)
        .bindList("items", items.stream().map(ItemId::value).toList())
        .execute();
    ManyChanges changes = new ManyChanges(handle);
    changes.take("select item, 0 as place, 'UPDATE' as action from touched");
    long last = changes.last();
    handle.execute(
        """
        insert into state.set_change (number, stamp, item)
        select number, stamp, item from projection.change where number > ?
        """,
        last);
    SetChanges.apply(handle, last);
    return last;
  }
}
