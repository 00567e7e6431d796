package org.phohien.core.catalog;

class MemoryCatalogTest extends CatalogContract {

  private final Catalog catalog = new MemoryCatalog();

  @Override
  protected Catalog catalog() {
    return catalog;
  }
}
