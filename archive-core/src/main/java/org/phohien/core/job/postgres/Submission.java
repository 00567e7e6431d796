package org.phohien.core.job.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Progress;

/**
 * Puts jobs into the table, within one transaction.
 *
 * <p>A batch that a person begins again asks for its parts again, most of which are done. A part is
 * known by its parent, kind and key, and is begun again once for each time that its parent was (a
 * new round): it is never counted twice.
 */
final class Submission {

  private final Handle handle;
  private final Instant now;

  Submission(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /**
   * A part of a job.
   *
   * @param request with its parent
   * @param units of work it will have; 0 when unknown
   */
  record Part(JobRequest request, int units) {}

  JobId submit(JobRequest request) {
    lock(request);
    return submit(request, 0);
  }

  /** Puts the parts of a job on the table, in this order. */
  void submitAll(List<Part> parts) {
    handle.createQuery("select pg_advisory_xact_lock(2, 1)").mapTo(String.class).findOne();
    parts.forEach(part -> submit(part.request(), part.units()));
  }

  private JobId submit(JobRequest request, int units) {
    Optional<JobRow> part = request.parent().flatMap(parent -> part(parent, request));
    if (part.isPresent()) {
      return askAgain(part.get(), request, units);
    }
    return open(sameWork(request)).orElseGet(() -> add(request, units));
  }

  /**
   * Two who ask for the same at the same time get one job. One who asks for many keeps out all
   * others, since two lists that lock their parts in different orders would wait for each other.
   */
  private void lock(JobRequest request) {
    handle
        .createQuery(
            """
            select pg_advisory_xact_lock_shared(2, 1),
              pg_advisory_xact_lock(hashtextextended(:name, 1))
            """)
        .bind("name", request.kind() + ":" + request.key())
        .mapTo(String.class)
        .findOne();
  }

  private Optional<JobRow> part(JobId parent, JobRequest request) {
    return handle
        .createQuery(
            """
            select * from state.job where parent = :parent and kind = :kind and key = :key
            order by place limit 1
            """)
        .bind("parent", parent.value())
        .bind("kind", request.kind())
        .bind("key", request.key())
        .map((row, _) -> JobRow.of(row))
        .findOne();
  }

  private JobId askAgain(JobRow part, JobRequest request, int units) {
    JobId id = part.job().id();
    int round =
        handle
            .createQuery("select round from state.job where id = :parent")
            .bind("parent", request.parent().map(JobId::value).orElseThrow())
            .mapTo(Integer.class)
            .one();
    if (part.parentRound() != round && open(List.of(id.value())).isEmpty()) {
      handle.execute(
          "update state.job set payload = ?, asked_by = ? where id = ?",
          request.payload(),
          request.by(),
          id.value());
      beginAgain(part);
      handle.execute("update state.job set total = ? where id = ?", units, id.value());
    } else {
      handle.execute("update state.job set parent_round = ? where id = ?", round, id.value());
    }
    return id;
  }

  private List<UUID> sameWork(JobRequest request) {
    return handle
        .createQuery("select id from state.job where kind = :kind and key = :key")
        .bind("kind", request.kind())
        .bind("key", request.key())
        .mapTo(UUID.class)
        .list();
  }

  /** The newest of these jobs that is not settled with all below it. */
  private Optional<JobId> open(List<UUID> jobs) {
    if (jobs.isEmpty()) {
      return Optional.empty();
    }
    return handle
        .createQuery(
            """
            with recursive family (top, place, id, state) as (
              select id, place, id, state from state.job where id in (<ids>)
              union all
              select family.top, family.place, part.id, part.state
              from state.job part join family on part.parent = family.id)
            select top from family where state not in ('DONE', 'FAILED')
            order by place desc limit 1
            """)
        .bindList("ids", jobs)
        .mapTo(UUID.class)
        .findOne()
        .map(JobId::new);
  }

  private JobId add(JobRequest request, int units) {
    JobId id = JobId.fresh();
    String task = Tasks.instance(id);
    handle
        .createUpdate(
            """
            insert into state.job (id, kind, key, payload, parent, root, parent_round, lane, task,
              asked_by, state, step, done, total, rejected, attempts, failures, submitted)
            values (:id, :kind, :key, :payload, :parent,
              coalesce((select root from state.job where id = :parent), :id),
              coalesce((select round from state.job where id = :parent), 0),
              :lane, :task, :by, 'WAITING', :step, 0, :units, 0, 0, 0, :now)
            """)
        .bind("id", id.value())
        .bind("kind", request.kind())
        .bind("key", request.key())
        .bind("payload", request.payload())
        .bindByType("parent", request.parent().map(JobId::value).orElse(null), UUID.class)
        .bind("lane", request.lane().name())
        .bind("task", task)
        .bind("by", request.by())
        .bind("step", Progress.none().step())
        .bind("units", units)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
    Tasks.add(handle, request, task);
    return id;
  }

  /**
   * Begins a settled job again, with nothing said of it so far; one that is not settled goes on.
   */
  void beginAgain(JobRow row) {
    UUID id = row.job().id().value();
    String task = Tasks.instance(row.job().id());
    int begun =
        handle.execute(
            """
            update state.job set state = 'WAITING', step = ?, done = 0, total = 0, rejected = 0,
              failures = 0, deaths = 0, reached = '', ended = null, failure = null, task = ?,
              round = round + 1,
              parent_round = coalesce((select p.round from state.job p where p.id = job.parent), 0)
            where id = ? and state in ('DONE', 'FAILED')
            """,
            Progress.none().step(),
            task,
            id);
    if (begun > 0) {
      handle.execute("delete from state.rejected where job = ?", id);
      Tasks.add(handle, row.job().request(), task);
    }
  }
}
