package org.phohien.ingest.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Rejected;

/**
 * A job that a test does at once.
 *
 * @param job as it begins
 * @param rejected gets what is refused
 * @param parts gets what is asked for
 */
public record AtOnce(Job job, List<Rejected> rejected, List<JobRequest> parts)
    implements JobContext {

  /** A fresh one; the lists are the caller's. */
  public AtOnce(JobRequest request, List<Rejected> rejected, List<JobRequest> parts) {
    this(
        new Job(
            JobId.fresh(),
            request,
            Job.State.RUNNING,
            Progress.none(),
            1,
            Instant.now(),
            Optional.empty(),
            Optional.empty()),
        rejected,
        parts);
  }

  @Override
  public void report(Progress progress) {}

  @Override
  public void reject(Rejected one) {
    rejected.add(one);
  }

  @Override
  public void part(JobRequest request, int units) {
    parts.add(request);
  }

  @Override
  public boolean stopping() {
    return false;
  }
}
