package org.phohien.core.union.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.database.Database;
import org.phohien.core.model.ItemId;
import org.phohien.core.union.Union;

/** Pairs in {@code projection}, decisions in {@code state}. */
public final class PostgresUnion implements Union {

  private static final int AT_A_TIME = 300;

  /** A chain of pairs longer than this is a mistake of the reckoning, not one work. */
  private static final int LARGEST = 200;

  private static final String OPEN =
      """
      from projection.work_pair p
      join projection.entry ea on ea.item = p.a and ea.withdrawn is null
      join projection.entry eb on eb.item = p.b and eb.withdrawn is null
      where not p.same and not exists (
        select 1 from state.work_decision d
        where d.a = p.a and d.b = p.b and d.undone is null)
      """;

  private static final RowMapper<Decision> DECISION =
      (row, _) ->
          new Decision(
              row.getLong("id"),
              new ItemId(row.getString("a")),
              new ItemId(row.getString("b")),
              row.getBoolean("same"),
              row.getObject("made", OffsetDateTime.class).toInstant(),
              row.getString("made_by"));

  private final Database database;
  private final Catalog catalog;

  public PostgresUnion(Database database, Catalog catalog) {
    this.database = database;
    this.catalog = catalog;
  }

  @Override
  public List<ItemId> alike(ItemId item) {
    return database.with(handle ->
        handle
            .createQuery(
                """
                with recursive found (item) as (
                  select cast(:item as text) collate "C"
                  union
                  select next.item from found, lateral (
                    select p.b as item from projection.work_pair p
                    where p.a = found.item and p.same and not exists (
                      select 1 from state.work_decision d
                      where d.a = p.a and d.b = p.b and d.undone is null and not d.same)
                    union all
                    select p.a from projection.work_pair p
                    where p.b = found.item and p.same and not exists (
                      select 1 from state.work_decision d
                      where d.a = p.a and d.b = p.b and d.undone is null and not d.same)
                    union all
                    select d.b from state.work_decision d
                    where d.a = found.item and d.undone is null and d.same
                    union all
                    select d.a from state.work_decision d
                    where d.b = found.item and d.undone is null and d.same) next
                )
                select found.item from (select item from found limit :largest) found
                join projection.entry e on e.item = found.item and e.withdrawn is null
                where found.item <> :item and not exists (
                  select 1 from state.work_decision d
                  where d.a = least(found.item, :item) and d.b = greatest(found.item, :item)
                    and d.undone is null and not d.same)
                order by found.item
                """)
            .bind("item", item.value())
            .bind("largest", LARGEST)
            .map((row, _) -> new ItemId(row.getString("item")))
            .list());
  }

  @Override
  public List<Pair> doubtful(int limit) {
    return database.with(handle ->
        handle
            .createQuery(
                "select p.a, p.b, p.score "
                    + OPEN
                    + " order by p.score desc, p.a, p.b limit :limit")
            .bind("limit", limit)
            .map((row, _) ->
                new Pair(
                    new ItemId(row.getString("a")),
                    new ItemId(row.getString("b")),
                    row.getInt("score")))
            .list());
  }

  @Override
  public int doubtfulCount() {
    return database.with(
        handle -> handle.createQuery("select count(*) " + OPEN).mapTo(Integer.class).one());
  }

  @Override
  public void decide(ItemId one, ItemId other, boolean same, String by, Instant now) {
    if (one.equals(other)) {
      throw new IllegalArgumentException("a record is the same as itself: " + one);
    }
    String a = one.compareTo(other) < 0 ? one.value() : other.value();
    String b = one.compareTo(other) < 0 ? other.value() : one.value();
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    database.inTransaction(handle -> {
      handle.execute(
          "update state.work_decision set undone = ? where a = ? and b = ? and undone is null",
          at,
          a,
          b);
      return handle.execute(
          "insert into state.work_decision (a, b, same, made, made_by) values (?, ?, ?, ?, ?)",
          a,
          b,
          same,
          at,
          by);
    });
  }

  @Override
  public Optional<Decision> undo(long decision, Instant now) {
    return database.with(handle ->
        handle
            .createQuery(
                """
                update state.work_decision set undone = :now where id = :id and undone is null
                returning id, a, b, same, made, made_by
                """)
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .bind("id", decision)
            .map(DECISION)
            .findOne());
  }

  @Override
  public List<Decision> decisions(int limit) {
    return database.with(handle ->
        handle
            .createQuery(
                "select * from state.work_decision where undone is null order by id desc"
                    + " limit :limit")
            .bind("limit", limit)
            .map(DECISION)
            .list());
  }

  @Override
  public boolean follow() {
    return database.inTransaction(handle -> {
      // one row, whoever comes first; the other waits for it
      handle.execute(
          "insert into projection.work_position (number) values (0) on conflict do nothing");
      long reached =
          handle
              .createQuery("select number from projection.work_position for update")
              .mapTo(Long.class)
              .one();
      List<Change> changes = catalog.changesSince(reached, AT_A_TIME);
      if (changes.isEmpty()) {
        return false;
      }
      Reckoning reckoning = new Reckoning(handle, catalog);
      changes.stream().map(Change::item).distinct().forEach(reckoning::item);
      handle.execute("update projection.work_position set number = ?", changes.getLast().number());
      return changes.size() == AT_A_TIME;
    });
  }
}
