package org.phohien.core.job;

import java.util.Optional;
import java.util.function.Consumer;

/** What the tests of jobs share: the jobs, who does them, and ways to ask. */
public abstract class JobsBench {

  /** An empty table, the same one during a test. */
  protected abstract Jobs jobs();

  /** Runs a worker with these handlers until every job has settled. */
  protected abstract void work(JobHandler... handlers);

  protected static JobRequest request(String kind, String key) {
    return new JobRequest(kind, key, "{\"a\": 1}", Optional.empty(), JobRequest.Lane.BULK, "lan");
  }

  protected static JobHandler handler(String kind, Consumer<JobContext> work) {
    return new JobHandler() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public void run(JobContext context) {
        work.accept(context);
      }
    };
  }

  protected final Job job(JobId id) {
    return jobs().find(id).orElseThrow();
  }
}
