package org.phohien.core.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it stands.
 *
 * @param id its number
 * @param request what was asked
 * @param state where it is
 * @param progress how far it is
 * @param attempts how often it was begun; above 1 it was retried or resumed after a crash
 * @param submitted when it was asked for
 * @param ended when it settled
 * @param failure why it failed last, for people; empty while nothing failed
 */
public record Job(
    JobId id,
    JobRequest request,
    State state,
    Progress progress,
    int attempts,
    Instant submitted,
    Optional<Instant> ended,
    Optional<String> failure) {

  /** The states of a job. */
  public enum State {
    WAITING,
    RUNNING,
    /** Failed, to be tried again after a pause. */
    RETRYING,
    DONE,
    /** Failed for good: a person must look and may {@link Jobs#retry} it. */
    FAILED;

    /** Whether nothing more happens by itself. */
    public boolean settled() {
      return this == DONE || this == FAILED;
    }
  }
}
