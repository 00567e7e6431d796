package org.phohien.core.job.postgres;

import java.time.InstantSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.JobsContract;

@ExtendWith(EmbeddedDatabase.class)
class PostgresJobsTest extends JobsContract {

  private final Workers workers;
  private final Jobs jobs;

  PostgresJobsTest(Database database) {
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
}
