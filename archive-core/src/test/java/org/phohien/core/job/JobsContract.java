package org.phohien.core.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.Failure;

/** What every table of work promises. */
public abstract class JobsContract extends JobsBench {

  @Test
  void aJobIsDoneOnceItsHandlerReturns() {
    JobId id = jobs().submit(request("count", "a"));
    assertEquals(Job.State.WAITING, job(id).state());

    work(handler("count", context -> context.report(new Progress("read", 3, 4, 1))));

    Job done = job(id);
    assertEquals(Job.State.DONE, done.state());
    assertEquals(new Progress("read", 3, 4, 1), done.progress());
    assertEquals(1, done.attempts());
    assertTrue(done.ended().isPresent());
    assertEquals(request("count", "a"), done.request());
  }

  @Test
  void theLoadCountsWhatWaitsAndWhatFailed() {
    assertEquals(new Load(0, 0, 0, 0), jobs().load());
    jobs().submit(request("count", "a"));
    jobs().submit(request("bad", "b"));
    assertEquals(new Load(2, 0, 0, 0), jobs().load());
    AtomicLong running = new AtomicLong();

    work(
        handler("count", _ -> running.set(jobs().load().running())),
        handler(
            "bad",
            _ -> {
              throw new ArchiveException.Invalid("settings", "no");
            }));

    assertTrue(running.get() >= 1, "the job itself");
    assertEquals(1, jobs().load().failed());
    assertEquals(0, jobs().load().waiting());
  }

  @Test
  void theSameWorkIsNotAskedForTwice() {
    JobId first = jobs().submit(request("count", "a"));

    assertEquals(first, jobs().submit(request("count", "a")));
    assertNotEquals(first, jobs().submit(request("count", "b")));
    assertNotEquals(first, jobs().submit(request("other", "a")));
    work(handler("count", _ -> {}), handler("other", _ -> {}));
    assertNotEquals(first, jobs().submit(request("count", "a")));
  }

  @Test
  void unknownErrorsAreTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    JobId id = jobs().submit(request("flaky", "a"));

    work(
        handler(
            "flaky",
            _ -> {
              if (tries.incrementAndGet() < 3) {
                throw new ArchiveException.Unavailable("vault", "disk full", null);
              }
            }));

    assertEquals(Job.State.DONE, job(id).state());
    assertEquals(3, job(id).attempts());
    assertEquals(Optional.empty(), job(id).failure());
  }

  @Test
  void whatNoRetryCanMendFailsAtOnce() {
    JobId id = jobs().submit(request("bad", "a"));

    work(
        handler(
            "bad",
            _ -> {
              throw new ArchiveException.Invalid(
                  "list.columns", "no column for the file", "ds.csv");
            }));

    assertEquals(Job.State.FAILED, job(id).state());
    assertEquals(1, job(id).attempts());
    assertEquals(
        Optional.of(
            new Failure("invalid.list.columns", List.of("ds.csv"), "no column for the file")),
        job(id).failure());
  }

  @Test
  void jobsAreListedPageByPageAndByKind() {
    List<JobId> harvests = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      harvests.add(jobs().submit(request("harvest", "h" + n)));
    }
    work(handler("harvest", _ -> {}));
    jobs().submit(request("edit", "dc-3@1"));

    JobFilter harvested = JobFilter.of("harvest");
    assertEquals(harvests.reversed().subList(0, 2), ids(jobs().latest(harvested, 0, 2)));
    assertEquals(harvests.reversed().subList(2, 4), ids(jobs().latest(harvested, 2, 2)));
    assertEquals(harvests.reversed().subList(4, 5), ids(jobs().latest(harvested, 4, 2)));
    assertEquals(List.of(), jobs().latest(harvested.stillOpen(), 0, 10));
    assertEquals(1, jobs().latest(JobFilter.of("edit", "dc-3@").stillOpen(), 0, 10).size());
    assertEquals(List.of(), jobs().latest(JobFilter.of("edit", "dc-33@"), 0, 10));
  }

  private static List<JobId> ids(List<Job> some) {
    return some.stream().map(Job::id).toList();
  }

  @Test
  void whatKeepsFailingSettlesAsFailed() {
    JobId id = jobs().submit(request("broken", "a"));

    work(
        handler(
            "broken",
            _ -> {
              throw new IllegalStateException("bug");
            }));

    assertEquals(Job.State.FAILED, job(id).state());
    assertTrue(job(id).attempts() > 1);
    assertTrue(job(id).failure().orElseThrow().text().contains("bug"));
  }

  @Test
  void aBatchIsAsFarAsItsParts() {
    JobId batch = jobs().submit(request("batch", "folder"));

    work(
        handler(
            "batch",
            context -> {
              context.report(new Progress("list", 0, 9, 0));
              context.part(request("item", "one"), 0);
              context.part(request("item", "two"), 0);
            }),
        handler("item", context -> context.report(new Progress("publish", 4, 5, 1))));

    Job whole = job(batch);
    assertEquals(Job.State.DONE, whole.state());
    assertEquals(new Progress("list", 8, 10, 2), whole.progress());
    assertEquals(
        List.of("one", "two"), jobs().parts(batch).stream().map(p -> p.request().key()).toList());
    assertEquals(List.of(batch), jobs().latest(10).stream().map(Job::id).toList());
  }

  @Test
  void whatABatchWillBeIsKnownBeforeItsPartsBegin() {
    JobId batch = jobs().submit(request("batch", "folder"));
    List<Progress> seen = new CopyOnWriteArrayList<>();

    work(
        handler(
            "batch",
            context -> {
              context.part(request("item", "one"), 12);
              context.part(request("item", "two"), 300);
            }),
        handler(
            "item",
            context -> {
              context.report(new Progress(Progress.CHECK, 9, context.job().progress().total(), 0));
              seen.add(job(batch).progress());
            }));

    assertEquals(List.of(312, 312), seen.stream().map(Progress::total).toList());
    assertEquals(0, job(batch).progress().done(), "what is only looked at is not done");
  }

  @Test
  void aBatchThatFailsHasAskedForNothing() {
    JobId batch = jobs().submit(request("batch", "folder"));
    AtomicInteger tries = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    List<Integer> partsBefore = new CopyOnWriteArrayList<>();

    work(
        handler(
            "batch",
            context -> {
              partsBefore.add(jobs().parts(batch).size());
              context.part(request("item", "one"), 1);
              if (tries.incrementAndGet() < 3) {
                throw new ArchiveException.Unavailable("batch", "the folder went away", null);
              }
              context.part(request("item", "two"), 1);
            }),
        handler("item", _ -> runs.incrementAndGet()));

    assertEquals(List.of(0, 0, 0), partsBefore);
    assertEquals(2, runs.get());
    assertEquals(Job.State.DONE, job(batch).state());
  }

  @Test
  void aBatchWithAFailedPartIsFailedAndOnlyThatPartIsBegunAgain() {
    JobId batch = jobs().submit(request("batch", "folder"));
    AtomicInteger good = new AtomicInteger();
    AtomicInteger bad = new AtomicInteger();
    JobHandler[] handlers = {
      handler(
          "batch",
          context -> {
            context.part(request("good", "one"), 0);
            context.part(request("bad", "two"), 0);
          }),
      handler("good", _ -> good.incrementAndGet()),
      handler(
          "bad",
          _ -> {
            if (bad.incrementAndGet() == 1) {
              throw new ArchiveException.Corrupt("trang.tif", "truncated", null);
            }
          })
    };
    work(handlers);
    assertEquals(Job.State.FAILED, job(batch).state());
    assertTrue(job(batch).failure().orElseThrow().text().contains("truncated"));

    jobs().retry(batch);
    work(handlers);

    assertEquals(Job.State.DONE, job(batch).state());
    assertEquals(1, good.get());
    assertEquals(2, bad.get());
  }

  @Test
  void rejectedPagesAreKeptOnceInOrderAndJudgedAnewOnRetry() {
    JobId batch = jobs().submit(request("batch", "folder"));
    AtomicInteger turn = new AtomicInteger();
    JobHandler[] handlers = {
      handler("batch", context -> context.part(request("item", "one"), 0)),
      handler(
          "item",
          context -> {
            if (turn.incrementAndGet() == 1) {
              context.reject(rejected("dc-02", "1.tif"));
              context.reject(rejected("dc-01", "2.tif"));
              context.reject(rejected("dc-02", "1.tif"));
            }
          })
    };
    work(handlers);
    assertEquals(
        List.of(rejected("dc-01", "2.tif"), rejected("dc-02", "1.tif")), jobs().rejected(batch));
    assertEquals(2, jobs().find(batch).orElseThrow().progress().rejected());

    jobs().retry(batch);
    work(handlers);

    assertEquals(List.of(), jobs().rejected(batch));
    assertEquals(2, turn.get());
  }

  @Test
  void aSettledJobCanBeBegunAgain() {
    JobId id = jobs().submit(request("count", "a"));
    AtomicInteger runs = new AtomicInteger();
    JobHandler count = handler("count", _ -> runs.incrementAndGet());
    work(count);

    jobs().retry(id);
    work(count);

    assertEquals(2, runs.get());
    assertEquals(2, job(id).attempts());
  }

  @Test
  void anUnknownJobIsNotFound() {
    assertEquals(Optional.empty(), jobs().find(JobId.fresh()));
    assertEquals(List.of(), jobs().rejected(JobId.fresh()));
    assertThrows(ArchiveException.NotFound.class, () -> jobs().retry(JobId.fresh()));
  }

  @Test
  void theNewestJobStandsFirst() {
    jobs().submit(request("count", "a"));
    JobId second = jobs().submit(request("count", "b"));

    assertEquals(List.of(second), jobs().latest(1).stream().map(Job::id).toList());
  }

  private static Rejected rejected(String item, String file) {
    return new Rejected(
        Optional.of(new ItemId(item)), file, new Reason(Reason.Rule.TRUNCATED, "512 of 900"));
  }
}
