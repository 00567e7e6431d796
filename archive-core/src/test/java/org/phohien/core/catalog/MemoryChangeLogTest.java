package org.phohien.core.catalog;

class MemoryChangeLogTest extends ChangeLogContract {

  private final Catalog catalog = new MemoryCatalog();

  @Override
  protected Catalog catalog() {
    return catalog;
  }
}
