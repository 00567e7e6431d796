package org.phohien.core.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.problem.Failure;

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
 * @param failure why it failed last; empty while nothing failed
 */
public record Job(
    JobId id,
    JobRequest request,
    State state,
    Progress progress,
    int attempts,
    Instant submitted,
    Optional<Instant> ended,
    Optional<Failure> failure) {

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

  /**
   * The job as it looks with its parts: it settles when the last of them has, is failed when one of
   * them is, and its numbers are theirs together. The total it reported itself counts as long as
   * its parts know of fewer, since a part that waits doesn't know its own yet.
   *
   * @param parts in the order they were asked for, each with its own parts already
   */
  public Job with(List<Job> parts) {
    if (parts.isEmpty()) {
      return this;
    }
    boolean settled = state.settled() && parts.stream().allMatch(p -> p.state().settled());
    Optional<Job> running = parts.stream().filter(p -> p.state() == State.RUNNING).findFirst();
    Optional<Job> failed = parts.stream().filter(p -> p.state() == State.FAILED).findFirst();
    State together =
        !settled
            ? (state.settled() ? State.RUNNING : state)
            : state == State.DONE && failed.isPresent() ? State.FAILED : state;
    Progress sum =
        new Progress(
            state.settled()
                ? running.map(p -> p.progress().step()).orElse(progress.step())
                : progress.step(),
            parts.stream().mapToInt(Job::finished).sum(),
            Math.max(progress.total(), parts.stream().mapToInt(p -> p.progress().total()).sum()),
            progress.rejected() + parts.stream().mapToInt(p -> p.progress().rejected()).sum());
    return new Job(
        id,
        request,
        together,
        sum,
        attempts,
        submitted,
        settled
            ? Stream.concat(parts.stream(), Stream.of(this))
                .flatMap(p -> p.ended().stream())
                .max(Comparator.naturalOrder())
            : Optional.empty(),
        failure.or(() -> failed.flatMap(Job::failure)));
  }

  /** Units that need no more work; looking at files comes before that, and would count twice. */
  private int finished() {
    return progress.step().equals(Progress.CHECK) ? 0 : progress.done();
  }
}
