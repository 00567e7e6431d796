package org.phohien.core.job.postgres;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobRequest;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a job that was begun, and decides from how it ends what becomes of it and its task. */
final class JobRun {

  private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

  /** Two workers that fall for other reasons at the same point are no fault of the job's. */
  private static final int MOST_DEATHS = 10;

  private final RunningJob running;
  private final WorkerSettings settings;
  private final InstantSource time;

  JobRun(RunningJob running, WorkerSettings settings, InstantSource time) {
    this.running = running;
    this.settings = settings;
    this.time = time;
  }

  CompletionHandler<Void> by(JobHandler handler) {
    if (running.deaths() > MOST_DEATHS) {
      return givenUp(
          new Failure(
              "worker-died",
              List.of(String.valueOf(running.deaths())),
              "the worker died " + running.deaths() + " times while doing it"));
    }
    if (running.job().attempts() > 1) {
      LOG.info("job {} begins for the {}. time", name(), running.job().attempts());
    }
    try {
      handler.run(running);
    } catch (ArchiveException.Invalid
        | ArchiveException.NotFound
        | ArchiveException.Conflict
        | ArchiveException.Corrupt e) {
      LOG.atWarn().setCause(e).log("job {} failed", name());
      return givenUp(e.failure());
    } catch (RuntimeException | Error e) {
      return running.stopping() ? later() : again(e);
    }
    return running.sawStop() ? later() : done();
  }

  private CompletionHandler<Void> done() {
    running.done(time.instant());
    return new CompletionHandler.OnCompleteRemove<>();
  }

  private CompletionHandler<Void> givenUp(Failure failure) {
    running.failed(time.instant(), failure);
    return new CompletionHandler.OnCompleteRemove<>();
  }

  private CompletionHandler<Void> again(Throwable failure) {
    int failures = running.failures() + 1;
    Failure told = Failure.of(failure);
    Optional<Instant> next = settings.pauseAfter(failures).map(time.instant()::plus);
    LOG.atWarn()
        .setCause(failure)
        .log(
            "job {} failed for the {}. time, {}",
            name(),
            failures,
            next.map(at -> "again at " + at).orElse("given up"));
    if (next.isEmpty()) {
      return givenUp(told);
    }
    running.retrying(told);
    return (complete, operations) -> operations.reschedule(complete, next.get());
  }

  private CompletionHandler<Void> later() {
    LOG.info("job {} was stopped, to be begun again", name());
    running.waitingAgain();
    return (complete, operations) -> operations.reschedule(complete, time.instant());
  }

  private String name() {
    JobRequest request = running.job().request();
    return request.kind() + " " + request.key();
  }
}
