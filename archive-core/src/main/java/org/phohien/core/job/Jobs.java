package org.phohien.core.job;

import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Rejected;

/**
 * The table of work: what is asked of the workers and how far it is. Threads and processes may
 * share it; a job taken by a worker that dies is taken by another within half a minute.
 */
public interface Jobs {

  /** Asks for work; a request like one that is not settled yet gives that one's id. */
  JobId submit(JobRequest request);

  /** The job with this number. */
  Optional<Job> find(JobId id);

  /** Top-level jobs, the newest first. */
  default List<Job> latest(int limit) {
    return latest(JobFilter.ALL, 0, limit);
  }

  /**
   * Some of them, page by page.
   *
   * @param from how many newer ones are left out
   */
  List<Job> latest(JobFilter filter, int from, int limit);

  /** The parts of a job, in the order they were asked for; their payloads are left empty. */
  List<Job> parts(JobId parent);

  /** What a job and its parts rejected, in order of item and file. */
  List<Rejected> rejected(JobId id);

  /** What waits and runs now, batches and their parts alike. */
  Load load();

  /**
   * When a job and its parts were found begun by a worker that died and went on from there, the
   * oldest first.
   */
  List<Resumption> resumed(JobId id);

  /**
   * Begins a settled job again, or all failed and rejecting parts of it; what was rejected is
   * forgotten and judged anew.
   *
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such job
   */
  void retry(JobId id);
}
