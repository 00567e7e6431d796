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

  /**
   * Asks for another job, as a part of this one. The parts are put on the table together with the
   * end of this job, so that a batch is either not begun yet or has all its parts and is done: no
   * crash leaves one that waits for itself beside parts that are long done. Nothing is asked for
   * when this job fails or is stopped.
   *
   * @param units how many units of work it will have, as far as can be told; 0 when unknown
   */
  void part(JobRequest request, int units);

  /** Whether the worker is being stopped: return soon, the job is begun again later. */
  boolean stopping();
}
