package org.phohien.core.job.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.Progress;
import org.phohien.core.job.Worker;
import org.phohien.core.model.ItemId;
import org.phohien.core.settings.Settings.DatabaseServer;

/** A worker in a process of its own, killed while it works. */
@ExtendWith(EmbeddedDatabase.class)
class KilledWorkerTest {

  private static final ItemId ITEM = new ItemId("dc-01");

  private static final JobRequest OCR =
      new JobRequest("ocr", "dc-01", "{}", Optional.empty(), JobRequest.Lane.BULK, "lan");

  private final Database database;
  private final DatabaseServer server;
  private final Jobs jobs;

  KilledWorkerTest(Database database, DatabaseServer server) {
    this.database = database;
    this.server = server;
    this.jobs = new PostgresJobs(database, InstantSource.system());
  }

  @Test
  void anotherThatWorksBesideItTakesItsJobsAndItsItems() throws Exception {
    JobId id = jobs.submit(OCR);
    Process killed = worker();
    try {
      until(() -> job(id).progress().done() == 3);
      try (Worker _ = PostgresWorker.start(database, List.of(new Ocr(database, _ -> {})), 2)) {
        killed.destroyForcibly().waitFor();
        until(() -> job(id).state() == Job.State.DONE);
      }
    } finally {
      killed.destroyForcibly().waitFor();
    }

    assertEquals(2, job(id).attempts());
  }

  @Test
  void oneStartedInItsPlaceDoesNotWaitForHeartbeats() throws Exception {
    JobId id = jobs.submit(OCR);
    Process killed = worker();
    try {
      until(() -> job(id).progress().done() == 3);
    } finally {
      killed.destroyForcibly().waitFor();
    }
    assertEquals(Job.State.RUNNING, job(id).state());

    WorkerSettings heedless =
        new WorkerSettings(
            Duration.ofMillis(20),
            Duration.ofHours(1),
            4,
            List.of(),
            Duration.ofMillis(20),
            Duration.ofSeconds(5));
    try (Worker _ =
        PostgresWorker.start(database, List.of(new Ocr(database, _ -> {})), 2, heedless)) {
      until(() -> job(id).state() == Job.State.DONE);
    }

    assertEquals(2, job(id).attempts());
  }

  private Job job(JobId id) {
    return jobs.find(id).orElseThrow();
  }

  private Process worker() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWorkerTest.class.getName(),
            server.jdbcUrl(),
            server.user(),
            server.password())
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.INHERIT)
        .start();
  }

  /** The worker that gets killed: it holds an item and never comes to an end with it. */
  public static void main(String[] arguments) throws IOException {
    DatabaseServer server = new DatabaseServer(arguments[0], arguments[1], arguments[2]);
    Database database = Database.open(server, 10);
    Worker worker =
        PostgresWorker.start(database, List.of(new Ocr(database, _ -> LockSupport.park())), 2);
    // ends with the test, should nobody kill it
    if (System.in.read() < 0) {
      worker.close();
    }
    System.exit(0);
  }

  /** Reports three pages while it holds the item, then does what it was given to do. */
  private record Ocr(Database database, Consumer<JobContext> rest) implements JobHandler {

    @Override
    public String kind() {
      return "ocr";
    }

    @Override
    public void run(JobContext context) {
      try (ItemLocks.Held _ = new PostgresItemLocks(database).hold(ITEM)) {
        context.report(new Progress("read", 3, 5, 0));
        rest.accept(context);
      }
    }
  }

  private static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not reached within a minute");
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
