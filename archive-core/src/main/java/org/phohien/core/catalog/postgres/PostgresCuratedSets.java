package org.phohien.core.catalog.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.phohien.core.database.Database;
import org.phohien.core.library.CuratedSet;
import org.phohien.core.library.CuratedSets;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.NotFound;

/**
 * Curated sets in {@code state}, with what their members are for harvesters in {@code projection}:
 * both in one transaction.
 */
public final class PostgresCuratedSets implements CuratedSets {

  private static final String SETS =
      """
      select s.code, s.title, s.note, s.made, s.made_by,
        (select count(*) from state.curated_member m where m.code = s.code) as items
      from state.curated_set s
      """;

  private static final RowMapper<CuratedSet> SET =
      (row, _) ->
          new CuratedSet(
              row.getString("code"),
              row.getString("title"),
              row.getString("note"),
              row.getObject("made", OffsetDateTime.class).toInstant(),
              row.getString("made_by"),
              row.getInt("items"));

  private final Database database;

  public PostgresCuratedSets(Database database) {
    this.database = database;
  }

  @Override
  public List<CuratedSet> all() {
    return database.with(h -> h.createQuery(SETS + "order by s.title, s.code").map(SET).list());
  }

  @Override
  public Optional<CuratedSet> find(String code) {
    return database.with(
        h -> h.createQuery(SETS + "where s.code = :code").bind("code", code).map(SET).findOne());
  }

  @Override
  public List<CuratedSet> of(ItemId item) {
    return database.with(h ->
        h.createQuery(
                SETS
                    + """
                    where exists (select 1 from state.curated_member m
                      where m.code = s.code and m.item = :item)
                    order by s.title, s.code
                    """)
            .bind("item", item.value())
            .map(SET)
            .list());
  }

  @Override
  public void make(CuratedSet set) {
    int made =
        database.with(h ->
            h.execute(
                """
                insert into state.curated_set (code, title, note, made, made_by)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """,
                set.code(),
                set.title(),
                set.note(),
                set.made().atOffset(ZoneOffset.UTC),
                set.by()));
    if (made == 0) {
      throw new Conflict("there is a set " + set.code());
    }
  }

  @Override
  public void rename(String code, String title, String note) {
    int changed =
        database.with(h ->
            h.execute(
                "update state.curated_set set title = ?, note = ? where code = ?",
                title,
                note,
                code));
    if (changed == 0) {
      throw new NotFound("set " + code);
    }
  }

  @Override
  public void remove(String code) {
    database.inTransaction(handle -> {
      SetMembers members = members(handle, code);
      members.take(members.all());
      handle.execute("delete from state.curated_set where code = ?", code);
      return code;
    });
  }

  @Override
  public List<ItemId> items(String code) {
    return database.with(handle -> members(handle, code).all());
  }

  @Override
  public List<ItemId> add(String code, List<ItemId> items, String by, Instant now) {
    return database.inTransaction(handle -> {
      SetMembers members = members(handle, code);
      List<ItemId> fresh = members.fresh(items);
      PreparedBatch batch =
          handle.prepareBatch(
              "insert into state.curated_member (code, item, added, added_by) values (?, ?, ?, ?)");
      for (ItemId item : fresh) {
        batch.add(code, item.value(), now.atOffset(ZoneOffset.UTC), by);
      }
      if (!fresh.isEmpty()) {
        batch.execute();
        members.put(fresh);
      }
      return fresh;
    });
  }

  @Override
  public List<ItemId> take(String code, List<ItemId> items) {
    return database.inTransaction(handle -> members(handle, code).take(items));
  }

  /** Locks the set, so that nobody adds to what is being removed. */
  private static SetMembers members(Handle handle, String code) {
    String title =
        handle
            .createQuery("select title from state.curated_set where code = :code for update")
            .bind("code", code)
            .mapTo(String.class)
            .findOne()
            .orElseThrow(() -> new NotFound("set " + code));
    return new SetMembers(handle, code, title);
  }
}
