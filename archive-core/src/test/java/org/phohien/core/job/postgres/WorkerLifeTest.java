package org.phohien.core.job.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;

@ExtendWith(EmbeddedDatabase.class)
class WorkerLifeTest {

  private final Database database;

  WorkerLifeTest(Database database) {
    this.database = database;
  }

  @Test
  void aWorkerIsCountedAsLongAsItLives() {
    int others = workers();
    WorkerLife life = WorkerLife.begin(database, "a");
    assertEquals(others + 1, workers());
    life.close();
    assertEquals(others, workers());
  }

  @Test
  void aWorkerWhoseSessionTheDatabaseLostTakesItsLockAgain() {
    try (WorkerLife life = WorkerLife.begin(database, "b")) {
      database.with(handle ->
          handle
              .createQuery(
                  "select pg_terminate_backend(pid) from pg_stat_activity where application_name = :a")
              .bind("a", WorkerLife.APPLICATION)
              .mapTo(Boolean.class)
              .list());

      life.renew();

      assertEquals(1, workers());
      boolean taken =
          database.<Boolean>with(handle ->
              handle
                  .createQuery("select not pg_try_advisory_xact_lock(hashtextextended('b', 3))")
                  .mapTo(Boolean.class)
                  .one());
      assertTrue(taken);
    }
  }

  private int workers() {
    return new PostgresJobs(database, InstantSource.system()).load().workers();
  }
}
