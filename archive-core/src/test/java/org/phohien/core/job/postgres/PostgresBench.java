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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
import org.phohien.core.job.JobsBench;
import org.phohien.core.job.Progress;
import org.phohien.core.job.Resumption;
import org.phohien.core.job.Worker;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.Failure;

/** What the tests of workers on PostgreSQL share. */
abstract class PostgresBench extends JobsBench {

  protected final Database database;
  protected final Jobs jobs;
  private final Workers workers;

  PostgresBench(Database database) {
    this.database = database;
    this.workers = new Workers(database);
    this.jobs = new PostgresJobs(database, InstantSource.system());
  }

  @Override
  protected Jobs jobs() {
    return jobs;
  }

  @Override
  protected void work(JobHandler... handlers) {
    workers.work(jobs, handlers);
  }

  protected final Worker worker(JobHandler... handlers) {
    return workers.start(handlers);
  }

  protected static void until(BooleanSupplier reached) {
    Workers.until(reached);
  }

  protected static JobHandler item(Consumer<JobContext> work) {
    return handler("item", work);
  }
}
