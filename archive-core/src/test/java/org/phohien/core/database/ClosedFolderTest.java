package org.phohien.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder below one that only its owner may enter, such as root's home. */
final class ClosedFolderTest {

  @Test
  void theDatabaseStartsWhereNobodyElseMayEnter(@TempDir Path closed) {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.start(closed.resolve("database"), closed.resolve("run"));
        Database database = Database.open(postgres.server(), 2)) {
      int one = database.<Integer>with(h -> h.createQuery("select 1").mapTo(Integer.class).one());
      assertEquals(1, one);
    }
  }
}
