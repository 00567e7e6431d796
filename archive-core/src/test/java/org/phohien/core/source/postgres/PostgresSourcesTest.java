package org.phohien.core.source.postgres;

import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.source.Sources;
import org.phohien.core.source.SourcesContract;

@ExtendWith(EmbeddedDatabase.class)
class PostgresSourcesTest extends SourcesContract {

  private final Sources sources;

  PostgresSourcesTest(Database database) {
    this.sources = new PostgresSources(database);
  }

  @Override
  protected Sources sources() {
    return sources;
  }
}
