package org.phohien.core.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** Lends a searcher over the index as it was last refreshed. Threads may share it. */
interface Searchers {

  /**
   * Asks something of the index.
   *
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when it can't be read
   */
  <T> T ask(Question<T> question);

  /** What is asked of a searcher. */
  interface Question<T> {
    T of(IndexSearcher searcher) throws IOException;
  }
}
