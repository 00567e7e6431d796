package org.phohien.core.source.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.phohien.core.database.Database;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.Harvesting;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceLook;
import org.phohien.core.source.SourceName;
import org.phohien.core.source.Sources;

/** Sources in the tables {@code source} and {@code harvest} of schema {@code state}. */
public final class PostgresSources implements Sources {

  private final Database database;

  public PostgresSources(Database database) {
    this.database = database;
  }

  @Override
  public List<Source> all() {
    return database.with(handle ->
        handle
            .createQuery("select * from state.source order by name")
            .map((row, _) -> SourceRows.source(row))
            .list());
  }

  @Override
  public Optional<Source> find(SourceName name) {
    return database.with(handle ->
        handle
            .createQuery("select * from state.source where name = :name")
            .bind("name", name.value())
            .map((row, _) -> SourceRows.source(row))
            .findOne());
  }

  @Override
  public void add(Source source) {
    int added =
        database.with(handle ->
            handle
                .createUpdate(
                    // its library stays when the source goes: its records do
                    """
                    with library as (
                      insert into state.library (code, name) values (:name, :title)
                      on conflict do nothing)
                    insert into state.source (name, title, address, added, added_by)
                    values (:name, :title, :address, :added, :by) on conflict do nothing
                    """)
                .bind("name", source.name().value())
                .bind("title", source.title())
                .bind("address", source.address().toString())
                .bind("added", time(source.added()))
                .bind("by", source.by())
                .execute());
    if (added == 0) {
      throw new Conflict("there is a source " + source.name());
    }
    source.harvesting().ifPresent(harvesting -> choose(source.name(), harvesting));
  }

  @Override
  public void looked(SourceName name, SourceLook look) {
    change(name, "look = :value", LookText.write(look));
  }

  @Override
  public void choose(SourceName name, Harvesting harvesting) {
    int changed =
        database.with(handle ->
            handle
                .createUpdate(
                    """
                    update state.source set
                      harvested_until = case when format is not distinct from :format
                        and set_spec is not distinct from cast(:set as text)
                        then harvested_until end,
                      format = :format, set_spec = :set, schedule = :schedule
                    where name = :name
                    """)
                .bind("format", harvesting.format())
                .bindByType("set", harvesting.set().orElse(null), String.class)
                .bind("schedule", harvesting.schedule().name())
                .bind("name", name.value())
                .execute());
    found(name, changed);
  }

  @Override
  public void pause(SourceName name, boolean paused) {
    change(name, "paused = :value", paused);
  }

  @Override
  public void remove(SourceName name) {
    found(
        name,
        database.with(
            handle -> handle.execute("delete from state.source where name = ?", name.value())));
  }

  @Override
  public void begun(SourceName name, Instant now) {
    change(name, "begun = :value", time(now));
  }

  @Override
  public void harvested(SourceName name, Optional<Instant> until) {
    if (until.isPresent()) {
      change(name, "harvested_until = :value", time(until.get()));
    } else {
      change(name, "harvested_until = nullif(:value, '')::timestamptz", "");
    }
  }

  private void change(SourceName name, String what, Object value) {
    found(
        name,
        database.with(handle ->
            handle
                .createUpdate("update state.source set " + what + " where name = :name")
                .bind("value", value)
                .bind("name", name.value())
                .execute()));
  }

  private static void found(SourceName name, int rows) {
    if (rows == 0) {
      throw new NotFound("source " + name);
    }
  }

  @Override
  public void report(HarvestReport report) {
    database.inTransaction(handle -> put(handle, report));
  }

  private static int put(Handle handle, HarvestReport r) {
    HarvestReport.Counts n = r.counts();
    handle.execute(
        "delete from state.harvest where job = ? and ended is null and begun <> ?",
        r.job().value(),
        time(r.begun()));
    return handle
        .createUpdate(
            """
            insert into state.harvest (job, source, begun, ended, asked_from, fresh, changed,
              deleted, known, kept, quarantined, object, undone, failure)
            values (:job, :source, :begun, :ended, :from, :fresh, :changed, :deleted, :known,
              :kept, :quarantined, :object, :undone, :failure)
            on conflict (job, begun) do update set ended = excluded.ended,
              asked_from = excluded.asked_from, fresh = excluded.fresh,
              changed = excluded.changed, deleted = excluded.deleted, known = excluded.known,
              kept = excluded.kept, quarantined = excluded.quarantined,
              object = excluded.object, undone = excluded.undone, failure = excluded.failure
            """)
        .bind("job", r.job().value())
        .bind("source", r.source().value())
        .bind("begun", time(r.begun()))
        .bindByType("ended", time(r.ended()), OffsetDateTime.class)
        .bindByType("from", time(r.from()), OffsetDateTime.class)
        .bind("fresh", n.fresh())
        .bind("changed", n.changed())
        .bind("deleted", n.deleted())
        .bind("known", n.known())
        .bind("kept", n.kept())
        .bind("quarantined", n.quarantined())
        .bindByType("object", r.object().map(ItemId::value).orElse(null), String.class)
        .bindByType("undone", time(r.undone()), OffsetDateTime.class)
        .bindByType("failure", r.failure().orElse(null), String.class)
        .execute();
  }

  @Override
  public List<HarvestReport> reports(SourceName name, int limit) {
    return database.with(handle ->
        handle
            .createQuery(
                "select * from state.harvest where source = :name order by place desc limit :n")
            .bind("name", name.value())
            .bind("n", limit)
            .map((row, _) -> SourceRows.report(row))
            .list());
  }

  @Override
  public Optional<HarvestReport> reportOf(ItemId object) {
    return database.with(handle ->
        handle
            .createQuery(
                "select * from state.harvest where object = :object order by place desc limit 1")
            .bind("object", object.value())
            .map((row, _) -> SourceRows.report(row))
            .findOne());
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @org.jspecify.annotations.Nullable OffsetDateTime time(Optional<Instant> instant) {
    return instant.map(PostgresSources::time).orElse(null);
  }
}
