package org.phohien.core.job.postgres;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.phohien.core.database.Database;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.Worker;

/**
 * Quick workers of a database, for tests.
 *
 * @param database they share
 */
record Workers(Database database) {

  static final WorkerSettings QUICK =
      new WorkerSettings(
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          4,
          List.of(Duration.ofMillis(10), Duration.ofMillis(20)),
          Duration.ofMillis(20),
          Duration.ofSeconds(5));

  /** Starts one; the caller closes it. */
  Worker start(JobHandler... handlers) {
    return PostgresWorker.start(database, List.of(handlers), 2, QUICK);
  }

  /** Runs one until every job has settled. */
  void work(Jobs jobs, JobHandler... handlers) {
    try (Worker _ = start(handlers)) {
      until(() -> jobs.latest(100).stream().allMatch(job -> job.state().settled()));
    }
  }

  static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not reached within a minute");
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
