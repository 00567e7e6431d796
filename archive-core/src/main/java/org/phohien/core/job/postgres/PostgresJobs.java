package org.phohien.core.job.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.phohien.core.database.Database;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobFilter;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.Load;
import org.phohien.core.job.Progress;
import org.phohien.core.job.Resumption;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException;

/**
 * The table of work in schema {@code state}: {@code job} is what people see, {@code task_bulk} and
 * {@code task_prompt} are what the schedulers of the workers take from. Threads may share it.
 */
public final class PostgresJobs implements Jobs {

  private final Database database;
  private final InstantSource time;

  /**
   * @param time stamps what is submitted
   */
  public PostgresJobs(Database database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  @Override
  public JobId submit(JobRequest request) {
    return database.inTransaction(handle -> new Submission(handle, time.instant()).submit(request));
  }

  @Override
  public Optional<Job> find(JobId id) {
    return database.with(handle -> Families.of(handle, List.of(id)).whole(id));
  }

  @Override
  public List<Job> latest(JobFilter filter, int from, int limit) {
    return database.with(handle -> {
      List<JobId> ids =
          handle
              .createQuery(
                  """
                  select id from state.job where parent is null
                    and (:kind = '' or kind = :kind) and starts_with(key, :key)
                    and (not :open or state not in ('DONE', 'FAILED'))
                  order by place desc offset :from limit :limit
                  """)
              .bind("kind", filter.kind().orElse(""))
              .bind("key", filter.key())
              .bind("open", filter.open())
              .bind("from", from)
              .bind("limit", limit)
              .mapTo(UUID.class)
              .map(JobId::new)
              .list();
      Families families = Families.of(handle, ids);
      return ids.stream().flatMap(id -> families.whole(id).stream()).toList();
    });
  }

  @Override
  public List<Job> parts(JobId parent) {
    return database.with(handle -> Families.of(handle, List.of(parent)).parts(parent));
  }

  @Override
  public List<Rejected> rejected(JobId id) {
    return database.with(handle ->
        handle
            .createQuery(
                Families.IDS
                    + """
                    select distinct item, file, rule, detail from state.rejected
                    where job in (select id from family) order by item, file
                    """)
            .bind("id", id.value())
            .map((row, _) -> rejected(row))
            .list());
  }

  private static Rejected rejected(ResultSet row) throws SQLException {
    return new Rejected(
        Optional.of(row.getString("item")).filter(i -> !i.isEmpty()).map(ItemId::new),
        row.getString("file"),
        new Reason(Reason.Rule.valueOf(row.getString("rule")), row.getString("detail")));
  }

  @Override
  public List<Resumption> resumed(JobId id) {
    return database.with(handle ->
        handle
            .createQuery(
                Families.IDS
                    + """
                    select r.*, j.kind, j.key from state.resumed r join state.job j on j.id = r.job
                    where r.job in (select id from family) order by r.at, r.job
                    """)
            .bind("id", id.value())
            .map((row, _) -> resumption(row))
            .list());
  }

  private static Resumption resumption(ResultSet row) throws SQLException {
    return new Resumption(
        new JobId(row.getObject("job", UUID.class)),
        row.getString("kind"),
        row.getString("key"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("attempt"),
        new Progress(
            row.getString("step"),
            row.getInt("done"),
            row.getInt("total"),
            row.getInt("rejected")));
  }

  @Override
  public Load load() {
    return database.with(handle ->
        handle
            .createQuery(
                """
                select count(*) filter (where state in ('WAITING', 'RETRYING')) waiting,
                       count(*) filter (where state = 'RUNNING') running,
                       count(*) filter (where state = 'FAILED') failed,
                       (select count(*) from pg_stat_activity
                        where datname = current_database() and application_name = :worker) workers
                from state.job
                """)
            .bind("worker", WorkerLife.APPLICATION)
            .map((row, _) ->
                new Load(
                    row.getLong("waiting"),
                    row.getLong("running"),
                    row.getLong("failed"),
                    row.getInt("workers")))
            .one());
  }

  @Override
  public void retry(JobId id) {
    database.inTransaction(handle -> {
      Families families = Families.of(handle, List.of(id));
      if (families.whole(id).isEmpty()) {
        throw new ArchiveException.NotFound("job", id);
      }
      Submission submission = new Submission(handle, time.instant());
      again(handle, id, families).forEach(submission::beginAgain);
      return id;
    });
  }

  /** The failed and rejecting ones of a family, or else the job itself; parents first. */
  private static List<JobRow> again(Handle handle, JobId id, Families families) {
    Set<UUID> rejecting = rejecting(handle, id);
    List<JobRow> again =
        families.all().stream()
            .filter(row ->
                row.job().state() == Job.State.FAILED || rejecting.contains(row.job().id().value()))
            .toList();
    return again.isEmpty() ? families.all().subList(0, 1) : again;
  }

  private static Set<UUID> rejecting(Handle handle, JobId id) {
    return new HashSet<>(
        handle
            .createQuery(
                Families.IDS
                    + """
                    select distinct job from state.rejected where job in (select id from family)
                    """)
            .bind("id", id.value())
            .mapTo(UUID.class)
            .list());
  }
}
