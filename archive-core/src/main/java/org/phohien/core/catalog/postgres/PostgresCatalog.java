package org.phohien.core.catalog.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.phohien.core.catalog.Browse;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.catalog.Publication;
import org.phohien.core.catalog.Selection;
import org.phohien.core.catalog.Serial;
import org.phohien.core.database.Database;
import org.phohien.core.model.Collection;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.VersionNumber;

/** The catalog in the tables of schema {@code projection}. */
public final class PostgresCatalog implements Catalog {

  private final Database database;

  public PostgresCatalog(Database database) {
    this.database = database;
  }

  @Override
  public List<Change> publishAll(List<Publication> publications) {
    return database.inTransaction(handle -> {
      Publishing publishing = new Publishing(handle);
      List<Optional<Publishing.Standing>> before =
          publications.stream().map(p -> prepare(p, publishing)).toList();
      List<Change> changes = new ArrayList<>(publications.size());
      for (int i = 0; i < publications.size(); i++) {
        changes.add(finish(publications.get(i), before.get(i), publishing));
      }
      changes.stream().mapToLong(Change::number).max().ifPresent(publishing::tell);
      return List.copyOf(changes);
    });
  }

  private static Optional<Publishing.Standing> prepare(
      Publication publication, Publishing publishing) {
    Optional<Publishing.Standing> before = publishing.standing(publication.item().id());
    if (before.isPresent() && !same(before.get(), publication)) {
      refuseOlder(publication, before.get());
    }
    if (before.isEmpty() || !same(before.get(), publication)) {
      publishing.content(publication);
    }
    return before;
  }

  private static boolean same(Publishing.Standing before, Publication publication) {
    return before.visible()
        && before.held().isEmpty()
        && before.version().equals(publication.version());
  }

  private static void refuseOlder(Publication publication, Publishing.Standing before) {
    if (before.held().isEmpty() && before.version().compareTo(publication.version()) >= 0) {
      throw new ArchiveException.Conflict(
          publication.item().id()
              + " is published at "
              + before.version()
              + ", not older than "
              + publication.version());
    }
  }

  private static Change finish(
      Publication publication, Optional<Publishing.Standing> before, Publishing publishing) {
    if (before.isPresent() && same(before.get(), publication)) {
      return before.get().change();
    }
    boolean seen = before.isPresent() && before.get().visible();
    Change change =
        publishing.next(
            publication.item().id(), seen ? Change.Action.UPDATE : Change.Action.CREATE);
    publishing.entry(publication.item(), publication.version(), change, Optional.empty());
    return change;
  }

  @Override
  public Change withdraw(ItemId item, VersionNumber version, String reason) {
    return database.inTransaction(handle -> {
      Publishing publishing = new Publishing(handle);
      Publishing.Standing before =
          publishing.standing(item).orElseThrow(() -> new ArchiveException.NotFound("item", item));
      if (!before.visible()) {
        return before.change();
      }
      if (before.held().isEmpty() && before.version().compareTo(version) > 0) {
        throw new ArchiveException.Conflict(item + " is published at " + before.version());
      }
      Change change = publishing.next(item, Change.Action.DELETE);
      publishing.withdraw(item, version, change, reason);
      publishing.tell(change.number());
      return change;
    });
  }

  @Override
  public void replay(Publication publication, Change change, Optional<String> withdrawn) {
    database.inTransaction(handle -> {
      Publishing publishing = new Publishing(handle);
      Optional<Publishing.Standing> before = publishing.standing(publication.item().id());
      boolean newest = before.isEmpty() || before.get().change().number() <= change.number();
      if (newest) {
        publishing.content(publication);
      }
      publishing.again(change);
      if (newest) {
        publishing.entry(publication.item(), publication.version(), change, withdrawn);
      }
      publishing.tell(change.number());
      return change;
    });
  }

  @Override
  public Optional<Entry> find(ItemId item) {
    return database.with(handle ->
        handle
            .createQuery("select * from projection.entry where item = :item")
            .bind("item", item.value())
            .map((row, _) -> Rows.entry(row))
            .findOne());
  }

  @Override
  public List<Entry> browse(Browse browse) {
    String order =
        switch (browse.order()) {
          case NEWEST -> "number desc";
          case DATE -> "date_from, date_edtf, item";
          case TITLE -> "title_key, item";
        };
    return database.with(handle ->
        handle
            .createQuery(
                "select * from projection.entry where withdrawn is null"
                    + (browse.collection().isPresent() ? " and collection = :set" : "")
                    + " order by "
                    + order
                    + " limit :limit offset :offset")
            .bindMap(browse.collection().map(c -> Map.of("set", c.slug())).orElse(Map.of()))
            .bind("limit", browse.limit())
            .bind("offset", browse.offset())
            .map((row, _) -> Rows.entry(row))
            .list());
  }

  @Override
  public Map<Collection, Integer> counts() {
    Map<Collection, Integer> counts = new EnumMap<>(Collection.class);
    database.with(handle ->
        handle
            .createQuery(
                """
                select collection, count(*) as entries from projection.entry
                where withdrawn is null group by collection
                """)
            .map((row, _) ->
                counts.put(
                    Collection.ofSlug(row.getString("collection")).orElseThrow(),
                    row.getInt("entries")))
            .list());
    return counts;
  }

  @Override
  public List<Serial> serials() {
    List<Serial> serials = database.with(handle -> new SerialRows(handle).all());
    // issues of before have no sets until the catalog is rebuilt
    return serials.isEmpty() ? Catalog.super.serials() : serials;
  }

  @Override
  public List<Entry> issues(String serial, int year) {
    List<Entry> issues = database.with(handle -> new SerialRows(handle).issues(serial, year));
    return issues.isEmpty() ? Catalog.super.issues(serial, year) : issues;
  }

  @Override
  public long pages() {
    return number("select coalesce(sum(pages), 0) from projection.entry where withdrawn is null");
  }

  @Override
  public Optional<PageText> text(PageId page) {
    return database.with(handle -> new Texts(handle).of(page));
  }

  @Override
  public Optional<PageReadings> readings(PageId page) {
    return database.with(handle -> new Texts(handle).readings(page));
  }

  @Override
  public List<PageReadings> readings(ItemId item) {
    return database.with(handle -> new Texts(handle).readings(item));
  }

  @Override
  public void texts(ItemId item, Consumer<PageText> each) {
    // Pages of one state of the item, read in one transaction.
    database.inTransaction(handle -> {
      new Texts(handle).each(item, each);
      return item;
    });
  }

  @Override
  public List<PageText> texts(ItemId item) {
    return database.with(handle -> new Texts(handle).packed(item));
  }

  @Override
  public Instant settled() {
    return database.inTransaction(handle -> new Harvest(handle).settled());
  }

  @Override
  public List<Harvested> harvest(Selection selection, String prefix, int limit) {
    return database.with(handle -> new Harvest(handle).page(selection, prefix, limit));
  }

  @Override
  public Optional<Harvested> harvest(ItemId item, String prefix) {
    return database.with(handle -> new Harvest(handle).one(item, prefix));
  }

  @Override
  public long count(Selection selection, String prefix) {
    return database.with(handle -> new Harvest(handle).count(selection, prefix));
  }

  @Override
  public List<String> prefixes(ItemId item) {
    return database.with(handle -> new Harvest(handle).prefixes(item));
  }

  @Override
  public List<HarvestSet> sets() {
    return database.with(handle -> new Harvest(handle).sets());
  }

  @Override
  public Optional<Instant> earliest() {
    return database.with(handle ->
        handle
            .createQuery("select stamp from projection.change order by number limit 1")
            .map((row, _) -> row.getObject("stamp", OffsetDateTime.class).toInstant())
            .findOne());
  }

  @Override
  public List<Change> changesSince(long number, int limit) {
    return database.with(handle ->
        handle
            .createQuery(
                """
                select number, stamp, item, action from projection.change
                where number > :number order by number limit :limit
                """)
            .bind("number", number)
            .bind("limit", limit)
            .map((row, _) -> Rows.change(new ItemId(row.getString("item")), row))
            .list());
  }

  @Override
  public long lastChange() {
    return number("select coalesce(max(number), 0) from projection.change");
  }

  private long number(String sql) {
    return database.with(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Override
  public boolean awaitChange(long number, Duration longest) {
    if (lastChange() > number) {
      return true;
    }
    return !longest.isZero()
        && database.with(handle ->
            new ChangeBell(handle)
                .await(
                    number,
                    longest,
                    () ->
                        handle
                            .createQuery("select coalesce(max(number), 0) from projection.change")
                            .mapTo(Long.class)
                            .one()));
  }
}
