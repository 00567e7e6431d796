package org.phohien.core.search.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.phohien.core.search.AccessContract;
import org.phohien.core.search.AnyQueryContract;
import org.phohien.core.search.AskingContract;
import org.phohien.core.search.FacetContract;
import org.phohien.core.search.FindingContract;
import org.phohien.core.search.KeepingUpContract;
import org.phohien.core.search.RankingContract;
import org.phohien.core.search.SearchContract.Trial;
import org.phohien.core.search.ShowingContract;
import org.phohien.core.search.WideningContract;

/** The contract on a Lucene index in a folder. */
class LuceneSearchTest {

  private static Trial open(Path folder) {
    LuceneEngine engine =
        LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"));
    return new Trial(engine.index(), engine.search(), engine::close);
  }

  @Nested
  class Finds extends FindingContract {
    Finds() {
      super(LuceneSearchTest::open);
    }
  }

  @Nested
  class Asks extends AskingContract {
    Asks() {
      super(LuceneSearchTest::open);
    }
  }

  @Nested
  class TakesAnyQuery extends AnyQueryContract {
    TakesAnyQuery() {
      super(LuceneSearchTest::open);
    }
  }

  @Nested
  class Ranks extends RankingContract {
    Ranks() {
      super(LuceneSearchTest::open);
    }
  }

  @Nested
  class Shows extends ShowingContract {
    Shows() {
      super(LuceneSearchTest::open);
    }
  }

  @Nested
  class NarrowsAndSorts extends FacetContract {
    NarrowsAndSorts() {
      super(LuceneSearchTest::open);
    }
  }

  @Nested
  class HidesWhatIsHidden extends AccessContract {
    HidesWhatIsHidden() {
      super(LuceneSearchTest::open);
    }
  }

  @Nested
  class KeepsUp extends KeepingUpContract {
    KeepsUp() {
      super(LuceneSearchTest::open);
    }
  }

  @Nested
  class Widens extends WideningContract {
    Widens() {
      super(LuceneSearchTest::open);
    }
  }
}
