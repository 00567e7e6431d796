package org.phohien.core.job;

/**
 * Does one kind of job in a worker. A job may be begun any number of times (a crash, a retry), so
 * each step finds what is done already and goes on from there.
 */
public interface JobHandler {

  /** The kind it does, e.g. {@code ingest-item}. */
  String kind();

  /**
   * Does the job. Returning settles it as done.
   *
   * @throws RuntimeException when it failed: {@code Unavailable} and unknown errors are retried
   *     with growing pauses, {@code Invalid}, {@code NotFound}, {@code Conflict} and {@code
   *     Corrupt} settle it as failed; whatever is thrown once the context says that the worker is
   *     stopping is no failure
   */
  void run(JobContext context);
}
