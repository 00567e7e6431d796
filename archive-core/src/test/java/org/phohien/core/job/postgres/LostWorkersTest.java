package org.phohien.core.job.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.job.Progress;
import org.phohien.core.job.Resumption;
import org.phohien.core.problem.Failure;

/** Workers that die, wake up too late, or fall over the same job again and again. */
@ExtendWith(EmbeddedDatabase.class)
class LostWorkersTest extends PostgresBench {

  LostWorkersTest(Database database) {
    super(database);
  }

  @Test
  void aJobOfAWorkerThatDiedIsTakenByAnother() {
    JobId id = jobs.submit(request("count", "a"));
    // what a worker killed in the middle leaves: a job that runs and a task that nobody tends
    database.inTransaction(handle -> {
      handle.execute("update state.job set state = 'RUNNING', attempts = 1");
      return handle.execute(
          """
          update state.task_bulk set picked = true, picked_by = 'killed',
            last_heartbeat = now() - interval '1 minute'
          """);
    });

    work(handler("count", context -> context.report(new Progress("read", 1, 1, 0))));

    assertEquals(Job.State.DONE, job(id).state());
    assertEquals(2, job(id).attempts());
  }

  @Test
  void aBatchWhoseWorkerDiedAfterItsEndStaysDone() {
    JobId batch = jobs.submit(request("batch", "folder"));
    AtomicInteger listed = new AtomicInteger();
    String task =
        database.with(h -> h.createQuery("select task from state.job").mapTo(String.class).one());
    RunningJob dying = RunningJob.begin(database, surroundings(), task).orElseThrow();
    dying.part(request("item", "one"), 1);
    dying.done(Instant.now());
    // and here it is killed: its task is still in the scheduler's table, picked by the dead
    database.with(h ->
        h.execute(
            """
            update state.task_bulk set picked = true, picked_by = 'killed',
              last_heartbeat = now() - interval '1 minute' where task_name = 'batch'
            """));

    work(handler("batch", _ -> listed.incrementAndGet()), handler("item", _ -> {}));

    assertEquals(Job.State.DONE, job(batch).state());
    assertEquals(0, listed.get());
    until(() -> tasks() == 0);
  }

  @Test
  void aZombieAsksForNothing() {
    JobId batch = jobs.submit(request("batch", "folder"));
    String task =
        database.with(h -> h.createQuery("select task from state.job").mapTo(String.class).one());
    RunningJob zombie = RunningJob.begin(database, surroundings(), task).orElseThrow();
    zombie.part(request("item", "from the grave"), 1);
    work(
        handler("batch", context -> context.part(request("item", "one"), 1)),
        handler("item", _ -> {}));

    zombie.done(Instant.now());

    assertEquals(List.of("one"), jobs.parts(batch).stream().map(p -> p.request().key()).toList());
  }

  @Test
  void whatWasResumedIsToldWithTheMomentAndThePoint() {
    JobId batch = jobs.submit(request("batch", "folder"));
    work(handler("batch", context -> context.part(request("item", "one"), 7)), item(_ -> {}));
    assertEquals(List.of(), jobs.resumed(batch));
    jobs.retry(batch);
    work(handler("batch", context -> context.part(request("item", "one"), 7)), item(_ -> {}));
    Job part = jobs.parts(batch).getFirst();
    database.with(h ->
        h.execute(
            """
            update state.job set state = 'RUNNING', step = 'read', done = 3, total = 7,
              rejected = 1 where key = 'one'
            """));
    leftPicked(part);

    work(item(_ -> {}));

    Resumption resumed = jobs.resumed(batch).getFirst();
    assertEquals(part.id(), resumed.job());
    assertEquals("one", resumed.key());
    assertEquals(new Progress("read", 3, 7, 1), resumed.left());
    assertEquals(3, resumed.attempt());
  }

  @Test
  void aJobThatKillsItsWorkersIsGivenUp() {
    JobId id = jobs.submit(request("bomb", "a"));
    database.with(handle ->
        handle.execute(
            """
            update state.job set state = 'RUNNING', attempts = 10, step = 'read', done = 3,
              reached = 'read 3 0', deaths = 10
            """));

    work(handler("bomb", _ -> {}));

    assertEquals(Job.State.FAILED, job(id).state());
  }

  @Test
  void aListThatGetsFurtherEachTimeIsNoFaultOfTheBatch() {
    JobId id = jobs.submit(request("batch", "a"));
    database.with(handle ->
        handle.execute(
            """
            update state.job set state = 'RUNNING', attempts = 10, step = 'list', total = 228,
              reached = 'list 0 120', deaths = 10
            """));

    work(handler("batch", _ -> {}));

    assertEquals(Job.State.DONE, job(id).state());
  }

  @Test
  void aWorkerThatWakesUpLateChangesNothing() {
    JobId id = jobs.submit(request("count", "a"));
    String task =
        database.with(h -> h.createQuery("select task from state.job").mapTo(String.class).one());
    RunningJob zombie = RunningJob.begin(database, surroundings(), task).orElseThrow();
    work(handler("count", context -> context.report(new Progress("read", 5, 5, 0))));

    zombie.report(new Progress("read", 1, 5, 0));
    zombie.failed(Instant.now(), Failure.of(new IllegalStateException("too late")));

    assertEquals(Job.State.DONE, job(id).state());
    assertEquals(new Progress("read", 5, 5, 0), job(id).progress());
    assertEquals(Optional.empty(), job(id).failure());
  }

  private int tasks() {
    return database.with(
        h -> h.createQuery("select count(*) from state.task_bulk").mapTo(Integer.class).one());
  }

  /** Puts a job's task where a worker that died would have left it. */
  private void leftPicked(Job job) {
    database.with(h ->
        h.execute(
            """
            insert into state.task_bulk (task_name, task_instance, execution_time, picked,
              picked_by, last_heartbeat, version)
            select kind, task, now(), true, 'killed', now() - interval '1 minute', 1
            from state.job where id = ?
            """,
            job.id().value()));
  }

  private static RunningJob.Surroundings surroundings() {
    return new RunningJob.Surroundings(
        InstantSource.system(), () -> false, Runnable::run, () -> {});
  }
}
