package org.phohien.core.search.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.search.PageIndex;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchContract;

/** The contract on a Lucene index in a folder. */
class LuceneSearchTest extends SearchContract {

  private final LuceneEngine engine;

  LuceneSearchTest(@TempDir Path folder) {
    engine = LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"));
  }

  @Override
  protected PageIndex index() {
    return engine.index();
  }

  @Override
  protected PageSearch search() {
    return engine.search();
  }

  @AfterEach
  void close() {
    engine.close();
  }
}
