package org.phohien.core.job.postgres;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.phohien.core.database.Database;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job while it runs here. Whatever it says of the job counts only while this is still the newest
 * attempt: a worker that was paused, given up and wakes up again changes nothing.
 */
final class RunningJob implements JobContext {

  private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);

  private final Database database;
  private final Surroundings surroundings;
  private final JobRow row;
  private final List<Submission.Part> parts = new ArrayList<>();
  private @Nullable Progress unwritten;
  private boolean writing;
  private volatile boolean sawStop;

  /**
   * What a running job needs of its worker.
   *
   * @param time stamps what it asks for
   * @param stopping whether it is to return
   * @param later runs something after a little pause, on another thread
   * @param wake has the worker look for due jobs at once
   */
  record Surroundings(InstantSource time, BooleanSupplier stopping, Later later, Runnable wake) {

    interface Later {
      void run(Runnable work);
    }
  }

  private RunningJob(Database database, Surroundings surroundings, JobRow row) {
    this.database = database;
    this.surroundings = surroundings;
    this.row = row;
  }

  /**
   * Begins the job of a task; empty when it is settled or was given another task since.
   *
   * <p>A job that is found running was left by a worker that died. That is written down for the
   * desk, and counted as long as it dies at the same point: a page that kills each worker must not
   * do so for ever.
   */
  static Optional<RunningJob> begin(Database database, Surroundings surroundings, String task) {
    return database
        .inTransaction(handle -> {
          Optional<JobRow> left = open(handle, task);
          left.filter(job -> job.job().state() == Job.State.RUNNING)
              .ifPresent(job -> resumed(handle, job, surroundings.time().instant()));
          return left.map(job -> begin(handle, job));
        })
        .map(found -> new RunningJob(database, surroundings, found));
  }

  private static Optional<JobRow> open(Handle handle, String task) {
    return handle
        .createQuery(
            """
            select * from state.job where task = :task and state not in ('DONE', 'FAILED')
            for update
            """)
        .bind("task", task)
        .map((found, _) -> JobRow.of(found))
        .findOne();
  }

  private static void resumed(Handle handle, JobRow left, Instant now) {
    Job job = left.job();
    handle.execute(
        """
        insert into state.resumed (job, at, attempt, step, done, total, rejected)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        job.id().value(),
        now.atOffset(ZoneOffset.UTC),
        job.attempts() + 1,
        job.progress().step(),
        job.progress().done(),
        job.progress().total(),
        job.progress().rejected());
    LOG.info(
        "job {} {} is resumed at {}, {} of {} done",
        job.request().kind(),
        job.request().key(),
        job.progress().step(),
        job.progress().done(),
        job.progress().total());
  }

  private static JobRow begin(Handle handle, JobRow left) {
    return handle
        .createQuery(
            """
            update state.job set
              deaths = case when state <> 'RUNNING' then deaths
                when reached = concat_ws(' ', step, done, total) then deaths + 1 else 1 end,
              reached = case when state <> 'RUNNING' then reached
                else concat_ws(' ', step, done, total) end,
              state = 'RUNNING', attempts = attempts + 1
            where id = :id returning *
            """)
        .bind("id", left.job().id().value())
        .map((found, _) -> JobRow.of(found))
        .one();
  }

  @Override
  public Job job() {
    return row.job();
  }

  @Override
  public synchronized void report(Progress progress) {
    unwritten = progress;
    if (!writing) {
      writing = true;
      surroundings.later().run(this::write);
    }
  }

  private void write() {
    Progress latest;
    synchronized (this) {
      writing = false;
      latest = unwritten;
      unwritten = null;
    }
    try {
      if (latest != null) {
        database.with(handle -> write(handle, latest));
      }
    } catch (ArchiveException.Unavailable e) {
      LOG.debug("how far job {} is could not be written", row.job().id(), e);
    }
  }

  private int write(Handle handle, Progress progress) {
    return handle.execute(
        """
        update state.job set step = ?, done = ?, total = ?, rejected = ?
        where id = ? and attempts = ? and state = 'RUNNING'
        """,
        progress.step(),
        progress.done(),
        progress.total(),
        progress.rejected(),
        row.job().id().value(),
        row.job().attempts());
  }

  @Override
  public void reject(Rejected one) {
    database.with(handle ->
        handle.execute(
            """
            insert into state.rejected (job, item, file, rule, detail) values (?, ?, ?, ?, ?)
            on conflict (job, item, file) do update
              set rule = excluded.rule, detail = excluded.detail
            """,
            row.job().id().value(),
            one.item().map(ItemId::value).orElse(""),
            one.file(),
            one.reason().rule().name(),
            one.reason().detail()));
  }

  @Override
  public synchronized void part(JobRequest request, int units) {
    parts.add(
        new Submission.Part(
            new JobRequest(
                request.kind(),
                request.key(),
                request.payload(),
                Optional.of(row.job().id()),
                request.lane(),
                request.by()),
            units));
  }

  @Override
  public boolean stopping() {
    if (surroundings.stopping().getAsBoolean()) {
      sawStop = true;
    }
    return sawStop;
  }

  /** Whether the job was told to stop, so that its return does not mean that it is done. */
  boolean sawStop() {
    return sawStop;
  }

  /** How often it has failed since a person began it. */
  int failures() {
    return row.failures();
  }

  /** How often a worker died with it at the same point. */
  int deaths() {
    return row.deaths();
  }

  /** Settles it together with the parts it has asked for: all of that or nothing. */
  void done(Instant at) {
    List<Submission.Part> asked;
    synchronized (this) {
      asked = List.copyOf(parts);
    }
    database.inTransaction(handle -> {
      boolean mine = end(handle, Job.State.DONE, Optional.of(at), Optional.empty(), row.failures());
      if (mine && !asked.isEmpty()) {
        new Submission(handle, surroundings.time().instant()).submitAll(asked);
      }
      return mine;
    });
    if (!asked.isEmpty()) {
      surroundings.wake().run();
    }
  }

  void failed(Instant at, Failure failure) {
    end(Job.State.FAILED, Optional.of(at), Optional.of(failure), row.failures() + 1);
  }

  void retrying(Failure failure) {
    end(Job.State.RETRYING, Optional.empty(), Optional.of(failure), row.failures() + 1);
  }

  void waitingAgain() {
    end(Job.State.WAITING, Optional.empty(), row.job().failure(), row.failures());
  }

  private void end(Job.State state, Optional<Instant> at, Optional<Failure> failure, int failures) {
    database.inTransaction(handle -> end(handle, state, at, failure, failures));
  }

  /** Returns whether this is still the newest attempt, whose word counts. */
  private boolean end(
      Handle handle,
      Job.State state,
      Optional<Instant> at,
      Optional<Failure> failure,
      int failures) {
    Progress latest;
    synchronized (this) {
      latest = unwritten;
      unwritten = null;
    }
    if (latest != null) {
      write(handle, latest);
    }
    return handle
            .createUpdate(
                """
                update state.job set state = :state, failure = :failure, failures = :failures,
                  ended = :ended where id = :id and attempts = :attempts and state = 'RUNNING'
                """)
            .bind("state", state.name())
            .bind("failure", failure.map(Failure::written))
            .bind("failures", failures)
            .bindByType(
                "ended", at.map(t -> t.atOffset(ZoneOffset.UTC)).orElse(null), OffsetDateTime.class)
            .bind("id", row.job().id().value())
            .bind("attempts", row.job().attempts())
            .execute()
        > 0;
  }
}
