package org.phohien.core.place.postgres;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.phohien.core.database.Database;
import org.phohien.core.place.EditedRow;
import org.phohien.core.place.GazetteerEdits;
import org.phohien.core.place.PlaceRow;
import org.phohien.core.problem.ArchiveException.Conflict;

/**
 * Changes of the gazetteer in {@code state.gazetteer}: a line each, never changed; that there is
 * one of each version is what keeps two librarians from saving over each other. Threads may share
 * it.
 */
public final class PostgresGazetteerEdits implements GazetteerEdits {

  private static final RowMapper<EditedRow> EDIT =
      (row, _) ->
          new EditedRow(
              row.getString("key"),
              row.getInt("version"),
              row.getBoolean("removed"),
              PlaceRow.of(row.getString("line")),
              row.getString("who"),
              row.getObject("at", OffsetDateTime.class).toInstant());

  private final Database database;
  private final InstantSource time;

  public PostgresGazetteerEdits(Database database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  @Override
  public List<EditedRow> latest() {
    return database.with(handle ->
        handle
            .createQuery(
                """
                select distinct on (key) key, version, removed, line, who, at
                from state.gazetteer order by key, version desc\
                """)
            .map(EDIT)
            .list());
  }

  @Override
  public List<EditedRow> history(String key) {
    return database.with(handle ->
        handle
            .createQuery(
                """
                select key, version, removed, line, who, at
                from state.gazetteer where key = :key order by version desc\
                """)
            .bind("key", key)
            .map(EDIT)
            .list());
  }

  @Override
  public void save(String key, int base, boolean removed, PlaceRow row, String who) {
    int written =
        database.inTransaction(handle ->
            handle.execute(
                """
                insert into state.gazetteer (key, version, removed, line, who, at)
                select ?, ?, ?, ?, ?, ?
                where ? = coalesce((select max(version) from state.gazetteer where key = ?), 0)
                on conflict (key, version) do nothing\
                """,
                key,
                base + 1,
                removed,
                row.line(),
                who,
                OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC),
                base,
                key));
    if (written == 0) {
      throw new Conflict("row " + key + " of the gazetteer was changed since version " + base);
    }
  }
}
