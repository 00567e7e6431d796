package org.phohien.core.job.postgres;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.phohien.core.database.Database;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.JobsBench;
import org.phohien.core.job.Worker;

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
