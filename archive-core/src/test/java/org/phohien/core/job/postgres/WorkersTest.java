package org.phohien.core.job.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Progress;
import org.phohien.core.job.Worker;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;

/** Workers side by side: what they share, in which order, and what waits for nobody. */
@ExtendWith(EmbeddedDatabase.class)
class WorkersTest extends PostgresBench {

  WorkersTest(Database database) {
    super(database);
  }

  @Test
  void aBatchBegunAgainNeitherRepeatsNorRecountsItsParts() {
    JobId batch = jobs.submit(request("batch", "folder"));
    AtomicInteger runs = new AtomicInteger();
    JobHandler[] handlers = {
      handler(
          "batch",
          context -> {
            context.part(request("item", "one"), 5);
            context.part(request("item", "two"), 5);
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

    jobs.retry(batch);
    work(handlers);

    assertEquals(4, runs.get());
    assertEquals(10, job(batch).progress().done());
    assertEquals(10, job(batch).progress().total());
  }

  /**
   * A batch used to put its parts on the table one by one: it could fall into a long pause beside
   * parts that were done, and nobody could tell it from one that was at work.
   */
  @Test
  void noBatchWaitsBesidePartsThatAreDone() {
    JobId batch = jobs.submit(request("batch", "folder"));
    WorkerSettings patient =
        new WorkerSettings(
            Workers.QUICK.poll(),
            Workers.QUICK.heartbeat(),
            Workers.QUICK.missed(),
            List.of(Duration.ofHours(1)),
            Workers.QUICK.report(),
            Workers.QUICK.stop());
    AtomicInteger parts = new AtomicInteger();
    JobHandler failing =
        handler(
            "batch",
            context -> {
              context.part(request("item", "one"), 1);
              throw new ArchiveException.Unavailable("database", "gone for a moment", null);
            });
    try (Worker _ =
        PostgresWorker.start(
            database,
            List.of(failing, handler("item", _ -> parts.incrementAndGet())),
            2,
            patient)) {
      until(() -> job(batch).state() == Job.State.RETRYING);
    }

    assertEquals(List.of(), jobs.parts(batch));
    assertEquals(0, parts.get());
  }

  @Test
  void twoListsOfTheSamePartsInOppositeOrdersDoNotWaitForEachOther() {
    List<String> names = IntStream.range(0, 50).mapToObj(n -> "n" + n).toList();
    JobId first = jobs.submit(request("forward", "a"));
    JobId second = jobs.submit(request("backward", "b"));
    AtomicInteger runs = new AtomicInteger();

    work(
        handler("forward", c -> names.forEach(n -> c.part(request("item", n), 1))),
        handler("backward", c -> names.reversed().forEach(n -> c.part(request("item", n), 1))),
        item(_ -> runs.incrementAndGet()));

    assertEquals(1, job(first).attempts());
    assertEquals(1, job(second).attempts());
    assertTrue(runs.get() >= 50 && runs.get() <= 100, () -> runs + " runs");
  }

  @Test
  void aBatchIsListedBeforeThePartsOfAnother() {
    List<String> order = new CopyOnWriteArrayList<>();
    JobId first = jobs.submit(request("batch", "first"));
    String task =
        database.with(h -> h.createQuery("select task from state.job").mapTo(String.class).one());
    RunningJob listed = RunningJob.begin(database, surroundings(), task).orElseThrow();
    for (int n = 0; n < 9; n++) {
      listed.part(request("item", "n" + n), 1);
    }
    listed.done(Instant.now());
    jobs.submit(request("batch", "second"));
    assertEquals(9, jobs.parts(first).size());

    try (Worker _ =
        PostgresWorker.start(
            database,
            List.of(
                handler("batch", c -> order.add(c.job().request().key())),
                item(c -> order.add(c.job().request().key()))),
            1,
            Workers.QUICK)) {
      until(() -> order.size() == 10);
    }

    assertEquals("second", order.getFirst());
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
        IntStream.range(0, 5).mapToObj(_ -> Thread.startVirtualThread(writer)).toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertEquals(1, most.get());
    try (ItemLocks.Held _ = locks.hold(item);
        ItemLocks.Held _ = locks.hold(new ItemId("dc-02"))) {
      assertEquals(0, inside.get());
    }
  }

  private static RunningJob.Surroundings surroundings() {
    return new RunningJob.Surroundings(
        InstantSource.system(), () -> false, Runnable::run, () -> {});
  }
}
