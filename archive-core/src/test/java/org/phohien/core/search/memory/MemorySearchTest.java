package org.phohien.core.search.memory;

import org.phohien.core.search.PageIndex;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchContract;

class MemorySearchTest extends SearchContract {

  private final MemorySearch search = new MemorySearch();

  @Override
  protected PageIndex index() {
    return search;
  }

  @Override
  protected PageSearch search() {
    return search;
  }
}
