package org.phohien.core.job.postgres;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.phohien.core.database.Database;
import org.phohien.core.job.JobRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells living workers from dead ones without waiting for heartbeats: each holds an advisory lock
 * on its name for as long as it lives, and PostgreSQL lets go of it the moment the process is gone.
 * So a worker that is started in place of a killed one goes on with its jobs at once; where none is
 * started, another finds them by the missing heartbeats.
 */
final class WorkerLife implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerLife.class);

  /** How a worker's own session calls itself, so that the living can be counted. */
  static final String APPLICATION = "phohien worker";

  private final Handle session;

  private WorkerLife(Handle session) {
    this.session = session;
  }

  static WorkerLife begin(Database database, String name) {
    Handle session = database.session();
    session.execute("set application_name = '" + APPLICATION + "'");
    session
        .createQuery("select pg_advisory_lock(hashtextextended(:name, 3))")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
    return new WorkerLife(session);
  }

  /** Gives free what dead workers had taken. */
  static void takeBack(Database database) {
    for (JobRequest.Lane lane : JobRequest.Lane.values()) {
      for (String worker : takers(database, Tasks.table(lane))) {
        database.inTransaction(handle -> takeBack(handle, Tasks.table(lane), worker));
      }
    }
  }

  private static List<String> takers(Database database, String table) {
    return database.with(handle ->
        handle
            .createQuery("select distinct picked_by from " + table + " where picked")
            .mapTo(String.class)
            .list());
  }

  private static int takeBack(Handle handle, String table, String worker) {
    boolean dead =
        handle
            .createQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 3))")
            .bind("name", worker)
            .mapTo(Boolean.class)
            .one();
    if (!dead) {
      return 0;
    }
    int freed =
        handle.execute(
            "update "
                + table
                + " set picked = false, picked_by = null, last_heartbeat = null,"
                + " execution_time = now(), version = version + 1"
                + " where picked and picked_by = ?",
            worker);
    LOG.info("{} died with {} jobs, which begin again", worker, freed);
    return freed;
  }

  @Override
  public void close() {
    try (session) {
      session.execute("reset application_name");
      session.createQuery("select pg_advisory_unlock_all()").mapTo(String.class).findOne();
    } catch (JdbiException e) {
      LOG.debug("the connection is gone, and the lock of this worker with it", e);
    }
  }
}
