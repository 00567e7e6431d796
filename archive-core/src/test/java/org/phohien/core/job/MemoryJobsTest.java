package org.phohien.core.job;

class MemoryJobsTest extends JobsContract {

  private final MemoryJobs jobs = new MemoryJobs();

  @Override
  protected Jobs jobs() {
    return jobs;
  }

  @Override
  protected void work(JobHandler... handlers) {
    jobs.work(handlers);
  }
}
