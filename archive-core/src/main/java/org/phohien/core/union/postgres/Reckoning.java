package org.phohien.core.union.postgres;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.union.Likeness;
import org.phohien.core.union.WorkKeys;

/** Reckons the pairs of one record after another, within one transaction. */
final class Reckoning {

  /** A title that so many records have (Báo cáo, Kỷ yếu) tells nothing by itself. */
  private static final int COMMON = 60;

  private final Handle handle;
  private final Catalog catalog;

  Reckoning(Handle handle, Catalog catalog) {
    this.handle = handle;
    this.catalog = catalog;
  }

  /** As the record is now; doing so twice is doing it once. */
  void item(ItemId id) {
    handle.execute("delete from projection.work_pair where a = ? or b = ?", id.value(), id.value());
    handle.execute("delete from projection.work_key where item = ?", id.value());
    Optional<Item> item = catalog.find(id).filter(Entry::visible).map(Entry::item);
    item.ifPresent(this::pair);
  }

  private void pair(Item item) {
    Set<String> keys = WorkKeys.of(item);
    if (keys.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("insert into projection.work_key (key, item) values (?, ?)");
    keys.forEach(key -> batch.add(key, item.id().value()));
    batch.execute();
    for (ItemId other : meeting(item.id(), keys)) {
      catalog.find(other).filter(Entry::visible).ifPresent(entry -> keep(item, entry.item()));
    }
  }

  private List<ItemId> meeting(ItemId id, Set<String> keys) {
    return handle
        .createQuery(
            """
            select distinct k.item from projection.work_key k
            where k.key in (<keys>) and k.item <> :item
              and (select count(*) from (
                select 1 from projection.work_key c where c.key = k.key limit :common) c) < :common
            """)
        .bindList("keys", List.copyOf(keys))
        .bind("item", id.value())
        .bind("common", COMMON)
        .map((row, _) -> new ItemId(row.getString("item")))
        .list();
  }

  private void keep(Item one, Item other) {
    int score = Likeness.of(one, other).score();
    if (score >= Likeness.DOUBTFUL) {
      boolean first = one.id().compareTo(other.id()) < 0;
      handle.execute(
          """
          insert into projection.work_pair (a, b, score, same) values (?, ?, ?, ?)
          on conflict (a, b) do update set score = excluded.score, same = excluded.same
          """,
          (first ? one : other).id().value(),
          (first ? other : one).id().value(),
          score,
          score >= Likeness.SAME);
    }
  }
}
