package org.phohien.core.job;

import org.phohien.core.model.Rejected;

/** What a running job sees of its surroundings. Threads of the job may share it. */
public interface JobContext {

  /** The job as it was when it was begun. */
  Job job();

  /** Says how far the job is; cheap, may be called for each page. */
  void report(Progress progress);

  /** Keeps a rejected file or page on the desk's list; the same one twice is kept once. */
  void reject(Rejected rejected);

  /** Asks for another job, as a part of this one. */
  JobId submit(JobRequest request);

  /** Whether the worker is being stopped: return soon, the job is begun again later. */
  boolean stopping();
}
