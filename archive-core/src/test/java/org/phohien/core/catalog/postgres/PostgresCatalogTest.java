package org.phohien.core.catalog.postgres;

import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.CatalogContract;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;

@ExtendWith(EmbeddedDatabase.class)
class PostgresCatalogTest extends CatalogContract {

  private final Catalog catalog;

  PostgresCatalogTest(Database database) {
    catalog = new PostgresCatalog(database);
  }

  @Override
  protected Catalog catalog() {
    return catalog;
  }
}
