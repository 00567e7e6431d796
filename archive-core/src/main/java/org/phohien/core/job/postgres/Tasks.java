package org.phohien.core.job.postgres;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;

/**
 * The schedulers' tables, one a lane; a task is named for the kind of its job, so a worker takes
 * only what it has a handler for. A task is put there in the transaction that makes its job, so
 * that neither can be without the other; that is why this is not left to db-scheduler's client.
 */
final class Tasks {

  /**
   * A batch is listed before the parts of those before it are done: its totals are known early, and
   * one that was resumed doesn't stand in line behind hours of work.
   */
  private static final int TOP_PRIORITY = 10;

  private static final int PART_PRIORITY = 0;

  private Tasks() {}

  static String table(JobRequest.Lane lane) {
    return switch (lane) {
      case BULK -> "state.task_bulk";
      case PROMPT -> "state.task_prompt";
    };
  }

  /** A fresh place for a job: what an old one still does about it counts no more. */
  static String instance(JobId id) {
    return id + "/" + UUID.randomUUID().toString().substring(0, 8);
  }

  static void add(Handle handle, JobRequest request, String instance) {
    handle.execute(
        "insert into "
            + table(request.lane())
            + " (task_name, task_instance, execution_time, picked, version, priority)"
            + " values (?, ?, now(), false, 1, ?)",
        request.kind(),
        instance,
        request.parent().isPresent() ? PART_PRIORITY : TOP_PRIORITY);
  }
}
