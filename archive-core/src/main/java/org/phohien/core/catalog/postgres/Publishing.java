package org.phohien.core.catalog.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.catalog.Publication;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.text.TitleOrder;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.ReadingsFile;
import org.phohien.core.vault.VersionNumber;

/** The writing half of the catalog, within one transaction. */
final class Publishing {

  /** The channel on which the number of a new change is told. */
  static final String CHANNEL = "phohien_change";

  /** Serialises the taking of numbers; any constant will do that nobody else takes. */
  static final long CLOCK = 0x70686f6869656eL;

  private final Handle handle;

  Publishing(Handle handle) {
    this.handle = handle;
  }

  /**
   * How an item stands before it is written.
   *
   * @param held the object of its import, whose versions are not the item's own
   */
  record Standing(
      VersionNumber version, Change change, Optional<String> withdrawn, Optional<String> held) {

    boolean visible() {
      return withdrawn.isEmpty();
    }
  }

  Optional<Standing> standing(ItemId item) {
    return handle
        .createQuery(
            """
            select version, number, stamp, action, withdrawn, held from projection.entry
            where item = :item for update
            """)
        .bind("item", item.value())
        .map((row, _) ->
            new Standing(
                new VersionNumber(row.getInt("version")),
                Rows.change(item, row),
                Optional.ofNullable(row.getString("withdrawn")),
                Optional.ofNullable(row.getString("held"))))
        .findOne();
  }

  /** Texts and disseminations first: the number is taken last, and held for as short as can be. */
  void content(Publication publication) {
    texts(publication);
    disseminations(publication.item().id(), publication.disseminations());
  }

  private void texts(Publication publication) {
    String item = publication.item().id().value();
    handle.execute("delete from projection.page_text where item = ?", item);
    if (publication.texts().isEmpty()) {
      return;
    }
    Map<PageId, Integer> positions = new HashMap<>();
    publication.item().pages().forEach(page -> positions.put(page.id(), positions.size()));
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into projection.page_text (item, page, position, body, readings)
            values (?, ?, ?, ?, ?)
            """);
    Map<PageId, byte[]> readings = new HashMap<>();
    for (PageReadings one : publication.readings()) {
      readings.put(one.page(), ReadingsFile.write(one));
    }
    for (PageText text : publication.texts()) {
      Integer position = positions.get(text.page());
      if (position == null) {
        throw new ArchiveException.Invalid(
            "publication.page", "a text of " + text.page() + ", which " + item + " does not have");
      }
      batch.add(
          item, text.page().key(), position, PackedText.pack(text), readings.get(text.page()));
    }
    batch.execute();
  }

  void disseminations(ItemId id, List<Dissemination> disseminations) {
    String item = id.value();
    handle.execute("delete from projection.dissemination where item = ?", item);
    if (disseminations.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into projection.dissemination (item, prefix, xml) values (?, ?, ?)");
    for (Dissemination one : disseminations) {
      batch.add(item, one.prefix(), one.xml());
    }
    batch.execute();
  }

  /**
   * Takes the next number. From here to the commit no other transaction can take one, so numbers
   * become visible in order and nothing that follows the log can miss one. Stamps go forward with
   * them, also where the system's clock goes back.
   */
  Change next(ItemId item, Change.Action action) {
    lockClock();
    return handle
        .createQuery(
            """
            insert into projection.change (number, stamp, item, action)
            select coalesce(max(number), 0) + 1,
                   greatest(projection.clock(),
                            greatest(max(stamp), (select promised from projection.promise))
                              + interval '1 microsecond'),
                   :item, :action
            from (select number, stamp from projection.change order by number desc limit 1) last
            returning number, stamp, action
            """)
        .bind("item", item.value())
        .bind("action", action.name())
        .map((row, _) -> Rows.change(item, row))
        .one();
  }

  void lockClock() {
    handle
        .createQuery("select pg_advisory_xact_lock(:key)")
        .bind("key", CLOCK)
        .mapTo(String.class)
        .findOne();
  }

  /** Puts a change back under its own number. */
  void again(Change change) {
    lockClock();
    int fresh =
        handle
            .createUpdate(
                """
                insert into projection.change (number, stamp, item, action)
                values (:number, :stamp, :item, :action) on conflict do nothing
                """)
            .bind("number", change.number())
            .bind("stamp", time(change.stamp()))
            .bind("item", change.item().value())
            .bind("action", change.action().name())
            .execute();
    if (fresh == 0) {
      Change there =
          handle
              .createQuery(
                  "select number, stamp, item, action from projection.change where number = :n")
              .bind("n", change.number())
              .map((row, _) -> Rows.change(new ItemId(row.getString("item")), row))
              .one();
      if (!there.equals(change)) {
        throw new ArchiveException.Conflict("change " + change.number() + " is " + there);
      }
    }
  }

  /** Of an item with an object of its own. */
  void entry(Item item, VersionNumber version, Change change, Optional<String> withdrawn) {
    Optional<Dating> date = item.description().date();
    List<HarvestSet> sets = new ItemSets(handle).of(item);
    members(item.id(), change, sets);
    handle
        .createUpdate(
            """
            insert into projection.entry (item, version, number, stamp, action, collection,
              sets, withdrawn, pages, title_key, date_from, date_edtf, body)
            values (:item, :version, :number, :stamp, :action, :collection,
              :sets, :withdrawn, :pages, :title, :from, :edtf, :body)
            on conflict (item) do update set version = excluded.version,
              number = excluded.number, stamp = excluded.stamp, action = excluded.action,
              collection = excluded.collection, sets = excluded.sets,
              withdrawn = excluded.withdrawn,
              pages = excluded.pages, title_key = excluded.title_key,
              date_from = excluded.date_from, date_edtf = excluded.date_edtf,
              body = excluded.body, held = null, place = null, source_from = null,
              source_length = null, source_sha256 = null
            """)
        .bind("item", item.id().value())
        .bind("version", version.value())
        .bind("number", change.number())
        .bind("stamp", time(change.stamp()))
        .bind("action", change.action().name())
        .bind("collection", item.kind().collection().slug())
        .bindArray("sets", String.class, sets.stream().map(HarvestSet::spec).toList())
        .bind("withdrawn", withdrawn)
        .bind("pages", item.pages().size())
        .bind("title", TitleOrder.key(item.description().title()))
        .bind("from", date.map(Dating::from))
        .bind("edtf", date.map(Dating::edtf))
        .bind("body", new String(ItemFile.compact(item), UTF_8))
        .execute();
  }

  private void members(ItemId item, Change change, List<HarvestSet> sets) {
    handle.execute("delete from projection.membership where item = ?", item.value());
    if (sets.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into projection.membership (spec, stamp, item, name) values (?, ?, ?, ?)");
    sets.forEach(set -> batch.add(set.spec(), time(change.stamp()), item.value(), set.name()));
    batch.execute();
  }

  void withdraw(ItemId item, VersionNumber version, Change change, String reason) {
    handle.execute(
        "update projection.membership set stamp = ? where item = ?",
        time(change.stamp()),
        item.value());
    handle
        .createUpdate(
            """
            update projection.entry set version = :version, number = :number, stamp = :stamp,
              action = :action, withdrawn = :reason, held = null, place = null,
              source_from = null, source_length = null, source_sha256 = null
            where item = :item
            """)
        .bind("item", item.value())
        .bind("version", version.value())
        .bind("number", change.number())
        .bind("stamp", time(change.stamp()))
        .bind("action", change.action().name())
        .bind("reason", reason)
        .execute();
  }

  /** Wakes those who wait for a change; they hear it after the commit. */
  void tell(long number) {
    handle
        .createQuery("select pg_notify(:channel, :number)")
        .bind("channel", CHANNEL)
        .bind("number", Long.toString(number))
        .mapTo(String.class)
        .findOne();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
