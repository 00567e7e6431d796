package org.phohien.core.job;

/** Takes jobs and does them until it is closed. */
public interface Worker extends AutoCloseable {

  /** Stops taking jobs, asks the running ones to return, waits for them a little. */
  @Override
  void close();
}
