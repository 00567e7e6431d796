package org.phohien.core.job.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.JobsContract;
import org.phohien.core.job.Progress;
import org.phohien.core.job.Worker;
import org.phohien.core.model.ItemId;

@ExtendWith(EmbeddedDatabase.class)
class PostgresJobsTest extends JobsContract {

  private static final WorkerSettings QUICK =
      new WorkerSettings(
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          4,
          List.of(Duration.ofMillis(10), Duration.ofMillis(20)),
          Duration.ofMillis(20),
          Duration.ofSeconds(5));

  private final Database database;
  private final Jobs jobs;

  PostgresJobsTest(Database database) {
    this.database = database;
    this.jobs = new PostgresJobs(database, InstantSource.system());
  }

  @Override
  protected Jobs jobs() {
    return jobs;
  }

  @Override
  protected void work(JobHandler... handlers) {
    try (Worker _ = worker(handlers)) {
      until(() -> jobs.latest(100).stream().allMatch(job -> job.state().settled()));
    }
  }

  private Worker worker(JobHandler... handlers) {
    return PostgresWorker.start(database, List.of(handlers), 2, QUICK);
  }

  private static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not reached within a minute");
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
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
  void aResumedBatchNeitherRepeatsNorRecountsItsParts() {
    JobId batch = jobs.submit(request("batch", "folder"));
    AtomicInteger tries = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    JobHandler[] handlers = {
      handler(
          "batch",
          context -> {
            JobId part = context.submit(request("item", "one"));
            until(() -> job(part).state().settled());
            if (tries.incrementAndGet() == 1) {
              throw new IllegalStateException("the worker is killed about here");
            }
            context.submit(request("item", "two"));
          }),
      handler(
          "item",
          context -> {
            runs.incrementAndGet();
            context.report(new Progress("read", 5, 5, 0));
          })
    };
    work(handlers);

    assertEquals(2, runs.get());
    assertEquals(10, job(batch).progress().done());

    jobs.retry(batch);
    work(handlers);

    assertEquals(4, runs.get());
    assertEquals(10, job(batch).progress().done());
  }

  @Test
  void aJobThatKillsItsWorkersIsGivenUp() {
    JobId id = jobs.submit(request("bomb", "a"));
    database.with(handle ->
        handle.execute(
            """
            update state.job set state = 'RUNNING', attempts = 10, step = 'read', done = 3,
              reached = 'read 3', deaths = 10
            """));

    work(handler("bomb", _ -> {}));

    assertEquals(Job.State.FAILED, job(id).state());
  }

  @Test
  void whatAnotherWorkerDoesIsLeftToIt() {
    JobId other = jobs.submit(request("harvest", "a"));
    JobId mine = jobs.submit(request("count", "a"));
    try (Worker _ = worker(handler("count", _ -> {}))) {
      until(() -> job(mine).state() == Job.State.DONE);
    }

    assertEquals(Job.State.WAITING, job(other).state());
    work(handler("harvest", _ -> {}));
    assertEquals(Job.State.DONE, job(other).state());
  }

  @Test
  void aWorkerThatWakesUpLateChangesNothing() {
    JobId id = jobs.submit(request("count", "a"));
    RunningJob.Surroundings surroundings =
        new RunningJob.Surroundings(
            new PostgresJobs(database, InstantSource.system()),
            () -> false,
            Runnable::run,
            () -> {});
    String task =
        database.with(h -> h.createQuery("select task from state.job").mapTo(String.class).one());
    RunningJob zombie = RunningJob.begin(database, surroundings, task).orElseThrow();
    work(handler("count", context -> context.report(new Progress("read", 5, 5, 0))));

    zombie.report(new Progress("read", 1, 5, 0));
    zombie.failed(Instant.now(), "too late");

    assertEquals(Job.State.DONE, job(id).state());
    assertEquals(new Progress("read", 5, 5, 0), job(id).progress());
    assertEquals(Optional.empty(), job(id).failure());
  }

  @Test
  void aPromptJobDoesNotWaitBehindLongOnes() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    JobHandler slow =
        handler(
            "slow",
            _ -> {
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    JobHandler edit = handler("edit", _ -> {});
    try (Worker _ = worker(slow, edit)) {
      for (int n = 0; n < 6; n++) {
        jobs.submit(request("slow", "s" + n));
      }
      JobRequest prompt =
          new JobRequest("edit", "e", "{}", Optional.empty(), JobRequest.Lane.PROMPT, "lan");
      JobId id = jobs.submit(prompt);

      until(() -> job(id).state() == Job.State.DONE);

      assertEquals(
          0, jobs.latest(10).stream().filter(j -> j.state() == Job.State.DONE).count() - 1);
      release.countDown();
    }
  }

  @Test
  void aJobThatIsAskedToStopIsBegunAgainLater() throws Exception {
    JobId id = jobs.submit(request("long", "a"));
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger finished = new AtomicInteger();
    try (Worker _ =
        worker(
            handler(
                "long",
                context -> {
                  begun.countDown();
                  until(context::stopping);
                }))) {
      begun.await();
    }
    assertEquals(Job.State.WAITING, job(id).state());

    work(handler("long", _ -> finished.incrementAndGet()));

    assertEquals(1, finished.get());
    assertEquals(Job.State.DONE, job(id).state());
  }

  @Test
  void twoWorkersShareTheWorkAndEachJobIsDoneOnce() {
    AtomicInteger runs = new AtomicInteger();
    JobHandler count = handler("count", _ -> runs.incrementAndGet());
    for (int n = 0; n < 40; n++) {
      jobs.submit(request("count", "n" + n));
    }
    try (Worker _ = worker(count)) {
      work(count);
    }

    assertEquals(40, runs.get());
  }

  @Test
  void oneAtATimeHoldsAnItem() throws Exception {
    ItemLocks locks = new PostgresItemLocks(database);
    ItemId item = new ItemId("dc-01");
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Runnable writer =
        () -> {
          try (ItemLocks.Held _ = locks.hold(item)) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000_000);
            inside.decrementAndGet();
          }
        };
    List<Thread> threads =
        java.util.stream.IntStream.range(0, 5)
            .mapToObj(_ -> Thread.startVirtualThread(writer))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertEquals(1, most.get());
    try (ItemLocks.Held _ = locks.hold(item);
        ItemLocks.Held _ = locks.hold(new ItemId("dc-02"))) {
      assertEquals(0, inside.get());
    }
  }
}
