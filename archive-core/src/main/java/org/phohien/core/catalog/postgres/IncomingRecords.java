package org.phohien.core.catalog.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.catalog.HeldRecord;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.text.TitleOrder;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.VersionNumber;

/**
 * Publishes many records within one transaction. They are gathered in a table of the transaction's
 * own; the numbers are taken at its end for all of them, in two statements, so that the clock is
 * held for seconds and not for the whole import.
 */
final class IncomingRecords {

  private static final int AT_A_TIME = 500;

  private final Handle handle;
  private final ItemId object;
  private final VersionNumber version;
  private final List<HeldRecord> waiting = new ArrayList<>(AT_A_TIME);

  IncomingRecords(Handle handle, ItemId object, VersionNumber version) {
    this.handle = handle;
    this.object = object;
    this.version = version;
    handle.execute(
        """
        create temporary table incoming (
          place int not null, item text collate "C" primary key, collection text not null,
          title_key bytea not null, date_from int, date_edtf text collate "C", body text not null,
          withdrawn text, source_from bigint not null, source_length int not null, source_sha256 text not null
        ) on commit drop
        """);
    handle.execute(
        """
        create temporary table incoming_set (
          item text collate "C" not null, place int not null, spec text not null,
          name text not null
        ) on commit drop
        """);
  }

  void add(HeldRecord record) {
    waiting.add(record);
    if (waiting.size() == AT_A_TIME) {
      flush();
    }
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    Set<String> own = withObjectsOfTheirOwn();
    waiting.removeIf(record -> own.contains(record.item().id().value()));
    lastOfEach();
    entries();
    sets();
    disseminations();
    waiting.clear();
  }

  private Set<String> withObjectsOfTheirOwn() {
    return Set.copyOf(
        handle
            .createQuery(
                "select item from projection.entry where item in (<items>) and held is null")
            .bindList("items", waiting.stream().map(r -> r.item().id().value()).toList())
            .mapTo(String.class)
            .list());
  }

  /** A record that comes twice, as it may in a long harvest, counts as it came last. */
  private void lastOfEach() {
    Map<ItemId, HeldRecord> last = new LinkedHashMap<>();
    for (HeldRecord record : waiting) {
      last.remove(record.item().id());
      last.put(record.item().id(), record);
    }
    waiting.clear();
    waiting.addAll(last.values());
    if (waiting.isEmpty()) {
      return;
    }
    List<String> ids = waiting.stream().map(r -> r.item().id().value()).toList();
    List<String> before =
        handle
            .createQuery("delete from incoming where item in (<items>) returning item")
            .bindList("items", ids)
            .mapTo(String.class)
            .list();
    if (!before.isEmpty()) {
      handle
          .createUpdate("delete from incoming_set where item in (<items>)")
          .bindList("items", before)
          .execute();
    }
  }

  private void entries() {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into incoming (place, item, collection, title_key, date_from, date_edtf, body,
              withdrawn, source_from, source_length, source_sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    for (HeldRecord record : waiting) {
      Item item = record.item();
      Holding holding = record.holding();
      Optional<Dating> date = item.description().date();
      batch.add(
          holding.number(),
          item.id().value(),
          item.kind().collection().slug(),
          TitleOrder.key(item.description().title()),
          date.map(Dating::from),
          date.map(Dating::edtf),
          new String(ItemFile.compact(item), UTF_8),
          record.withdrawn(),
          holding.from(),
          holding.length(),
          holding.sha256());
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private void sets() {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into incoming_set (item, place, spec, name) values (?, ?, ?, ?)");
    Map<ItemId, List<HarvestSet>> sets =
        new ItemSets(handle).of(waiting.stream().map(HeldRecord::item).toList());
    for (HeldRecord record : waiting) {
      int place = 0;
      for (HarvestSet set : sets.getOrDefault(record.item().id(), List.of())) {
        batch.add(record.item().id().value(), place++, set.spec(), set.name());
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private void disseminations() {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into projection.dissemination (item, prefix, xml) values (?, ?, ?)
            on conflict (item, prefix) do update set xml = excluded.xml
            """);
    for (HeldRecord record : waiting) {
      for (Dissemination one : record.disseminations()) {
        batch.add(record.item().id().value(), one.prefix(), one.xml());
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Takes the numbers and makes the records visible; returns how many. */
  int publish() {
    flush();
    // one that got an object of its own just now
    handle.execute(
        """
        delete from incoming using projection.entry
        where entry.item = incoming.item and entry.held is null
        """);
    handle.execute("create index on incoming_set (item)");
    handle.execute("analyze incoming, incoming_set");
    ManyChanges changes = new ManyChanges(handle);
    changes.take(
        """
        select incoming.item, incoming.place,
          case when incoming.withdrawn is not null then 'DELETE'
            when entry.item is null or entry.withdrawn is not null
            then 'CREATE' else 'UPDATE' end as action
        from incoming left join projection.entry on entry.item = incoming.item
        """);
    members(changes.last());
    return handle
        .createUpdate(
            """
            insert into projection.entry (item, version, number, stamp, action, collection,
              sets, withdrawn, pages, title_key, date_from, date_edtf, body, held, place,
              source_from, source_length, source_sha256)
            select i.item, :version, c.number, c.stamp, c.action, i.collection,
              array(select s.spec from incoming_set s where s.item = i.item order by s.place),
              i.withdrawn, 0,
              i.title_key, i.date_from, i.date_edtf, i.body, :held, i.place, i.source_from,
              i.source_length, i.source_sha256
            from incoming i join projection.change c on c.item = i.item and c.number > :last
            on conflict (item) do update set version = excluded.version,
              number = excluded.number, stamp = excluded.stamp, action = excluded.action,
              collection = excluded.collection, sets = excluded.sets,
              withdrawn = excluded.withdrawn, pages = 0,
              title_key = excluded.title_key, date_from = excluded.date_from,
              date_edtf = excluded.date_edtf, body = excluded.body, held = excluded.held,
              place = excluded.place, source_from = excluded.source_from,
              source_length = excluded.source_length, source_sha256 = excluded.source_sha256
            """)
        .bind("version", version.value())
        .bind("held", object.value())
        .bind("last", changes.last())
        .execute();
  }

  /** They move in all of their sets, too. */
  private void members(long last) {
    handle.execute("delete from projection.membership m using incoming i where m.item = i.item");
    handle.execute(
        """
        insert into projection.membership (spec, stamp, item, name)
        select s.spec, c.stamp, s.item, s.name from incoming_set s
        join projection.change c on c.item = s.item and c.number > ?
        on conflict do nothing
        """,
        last);
  }
}
