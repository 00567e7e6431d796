package org.phohien.core.place.postgres;

import java.time.InstantSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.place.GazetteerEdits;
import org.phohien.core.place.GazetteerEditsContract;

@ExtendWith(EmbeddedDatabase.class)
class PostgresGazetteerEditsTest extends GazetteerEditsContract {

  private final Database database;

  PostgresGazetteerEditsTest(Database database) {
    this.database = database;
  }

  @Override
  protected GazetteerEdits edits() {
    return new PostgresGazetteerEdits(database, InstantSource.system());
  }
}
