package org.phohien.core.job.postgres;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
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

  /** How long others may take a worker for dead whose session the database has lost. */
  private static final Duration RENEWS = Duration.ofSeconds(2);

  private final Database database;
  private final String name;
  private final CountDownLatch closing = new CountDownLatch(1);
  private Handle session;

  private WorkerLife(Database database, String name) {
    this.database = database;
    this.name = name;
    this.session = open(database, name);
  }

  /** Begins, and sees to it that the lock is held also after the database was started again. */
  static WorkerLife begin(Database database, String name) {
    WorkerLife life = new WorkerLife(database, name);
    Thread.ofPlatform().daemon().name("worker-life").start(life::keep);
    return life;
  }

  private static Handle open(Database database, String name) {
    Handle session = database.session();
    try {
      session.execute("set application_name = '" + APPLICATION + "'");
      session
          .createQuery("select pg_advisory_lock(hashtextextended(:name, 3))")
          .bind("name", name)
          .mapTo(String.class)
          .findOne();
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private void keep() {
    try {
      while (!closing.await(RENEWS.toMillis(), TimeUnit.MILLISECONDS)) {
        renew();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the lock again where the session is broken. */
  synchronized void renew() {
    if (closing.getCount() == 0) {
      return;
    }
    try {
      session.execute("select 1");
    } catch (
        RuntimeException broken) { // of one kind when the server has gone, of another when we know
      LOG.warn("the database has lost this worker's session: {}", broken.getMessage());
      beginAgain();
    }
  }

  private void beginAgain() {
    try (Handle _ = session) {
      LOG.debug("gives the broken connection back");
    } catch (RuntimeException e) {
      LOG.debug("a broken connection does not close cleanly", e);
    }
    try {
      session = open(database, name);
    } catch (RuntimeException e) {
      LOG.warn("the database does not answer yet: {}", e.getMessage());
    }
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
  public synchronized void close() {
    closing.countDown();
    try (Handle last = session) {
      last.execute("reset application_name");
      last.createQuery("select pg_advisory_unlock_all()").mapTo(String.class).findOne();
    } catch (RuntimeException e) {
      LOG.debug("the connection is gone, and the lock of this worker with it", e);
    }
  }
}
