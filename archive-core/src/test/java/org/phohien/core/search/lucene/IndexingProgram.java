package org.phohien.core.search.lucene;

import java.nio.file.Path;
import org.phohien.core.search.PageIndex;
import org.phohien.core.search.Shelf;

/** Indexes one item a change, from the last commit on, until it is killed; says each number. */
final class IndexingProgram {

  private IndexingProgram() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    try (LuceneEngine engine =
        LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"))) {
      PageIndex index = engine.index();
      for (long change = index.position() + 1; change < 1_000_000; change++) {
        index.put(Shelf.book("i" + change, "Số " + change, "chợ", "phiên").published(change));
        if (change % 3 == 0) {
          index.refresh();
        }
        if (change % 7 == 0) {
          index.commit(change);
        }
        System.out.println(change);
      }
    }
  }
}
