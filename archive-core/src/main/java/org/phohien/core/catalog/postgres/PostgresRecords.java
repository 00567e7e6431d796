package org.phohien.core.catalog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.phohien.core.catalog.HeldRecord;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.catalog.RecordCatalog;
import org.phohien.core.database.Database;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.VersionNumber;

/** Records of imports in the tables of schema {@code projection}. */
public final class PostgresRecords implements RecordCatalog {

  private static final int AT_A_TIME = 1_000;

  private final Database database;

  public PostgresRecords(Database database) {
    this.database = database;
  }

  @Override
  public Map<ItemId, Standing> standing(Collection<ItemId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<ItemId, Standing> found = new HashMap<>();
    database.with(handle ->
        handle
            .createQuery(
                """
                select item, held, pages, place, source_from, source_length, source_sha256,
                  withdrawn is null as visible
                from projection.entry where item in (<ids>)
                """)
            .bindList("ids", ids.stream().map(ItemId::value).toList())
            .map((row, _) ->
                found.put(
                    new ItemId(row.getString("item")),
                    new Standing(holding(row), row.getBoolean("visible"), row.getInt("pages"))))
            .list());
    return found;
  }

  private static Optional<Holding> holding(ResultSet row) throws SQLException {
    String held = row.getString("held");
    return held == null
        ? Optional.empty()
        : Optional.of(
            new Holding(
                new ItemId(held),
                row.getInt("place"),
                row.getLong("source_from"),
                row.getInt("source_length"),
                row.getString("source_sha256")));
  }

  @Override
  public int publish(ItemId object, VersionNumber version, Iterator<HeldRecord> records) {
    return database.inTransaction(handle -> {
      int before = visible(handle, object, version);
      if (before > 0) {
        return before; // all of them were published in one transaction
      }
      IncomingRecords incoming = new IncomingRecords(handle, object, version);
      records.forEachRemaining(incoming::add);
      return incoming.publish();
    });
  }

  private static int visible(Handle handle, ItemId object, VersionNumber version) {
    return handle
        .createQuery(
            """
            select count(*) from projection.entry
            where held = :held and version = :version and withdrawn is null
            """)
        .bind("held", object.value())
        .bind("version", version.value())
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public int withdraw(ItemId object, VersionNumber version, String reason) {
    return database.inTransaction(handle -> {
      new LeavingRecords(handle, object).withdraw(version, reason);
      return handle
          .createQuery(
              """
              select count(*) from projection.entry where held = :held and withdrawn is not null
              """)
          .bind("held", object.value())
          .mapTo(Integer.class)
          .one();
    });
  }

  @Override
  public void replay(Iterator<Remembered> records) {
    while (records.hasNext()) {
      database.inTransaction(handle -> {
        ReplayedRecords replayed = new ReplayedRecords(handle);
        for (int n = 0; n < AT_A_TIME && records.hasNext(); n++) {
          replayed.put(records.next());
        }
        return replayed.tell();
      });
    }
  }

  @Override
  public void replaySets() {
    database.inTransaction(handle -> {
      SetChanges.replay(handle);
      return handle;
    });
  }

  @Override
  public void publications(ItemId object, Consumer<PublicationFile> each) {
    database.inTransaction(handle -> {
      try (Stream<PublicationFile> all = publications(handle, object)) {
        all.forEach(each);
      }
      return object;
    });
  }

  private static Stream<PublicationFile> publications(Handle handle, ItemId object) {
    return handle
        .createQuery(
            """
            select item, version, number, stamp, action, withdrawn from projection.entry
            where held = :held order by number
            """)
        .bind("held", object.value())
        .setFetchSize(AT_A_TIME)
        .map((row, _) ->
            new PublicationFile(
                Rows.change(new ItemId(row.getString("item")), row),
                new VersionNumber(row.getInt("version")),
                Optional.ofNullable(row.getString("withdrawn"))))
        .stream();
  }
}
