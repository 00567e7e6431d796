package org.phohien.core.search.memory;

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

/** The contract on the search that keeps nothing. */
class MemorySearchTest {

  private static Trial open(Path folder) {
    MemorySearch search = new MemorySearch();
    return new Trial(search, search, search::close);
  }

  @Nested
  class Finds extends FindingContract {
    Finds() {
      super(MemorySearchTest::open);
    }
  }

  @Nested
  class Asks extends AskingContract {
    Asks() {
      super(MemorySearchTest::open);
    }
  }

  @Nested
  class TakesAnyQuery extends AnyQueryContract {
    TakesAnyQuery() {
      super(MemorySearchTest::open);
    }
  }

  @Nested
  class Ranks extends RankingContract {
    Ranks() {
      super(MemorySearchTest::open);
    }
  }

  @Nested
  class Shows extends ShowingContract {
    Shows() {
      super(MemorySearchTest::open);
    }
  }

  @Nested
  class NarrowsAndSorts extends FacetContract {
    NarrowsAndSorts() {
      super(MemorySearchTest::open);
    }
  }

  @Nested
  class HidesWhatIsHidden extends AccessContract {
    HidesWhatIsHidden() {
      super(MemorySearchTest::open);
    }
  }

  @Nested
  class KeepsUp extends KeepingUpContract {
    KeepsUp() {
      super(MemorySearchTest::open);
    }
  }

  @Nested
  class Widens extends WideningContract {
    Widens() {
      super(MemorySearchTest::open);
    }
  }
}
