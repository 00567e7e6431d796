package org.phohien.core.catalog.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.ChangeLogContract;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.model.Examples;

@ExtendWith(EmbeddedDatabase.class)
class PostgresChangeLogTest extends ChangeLogContract {

  private final Catalog catalog;

  PostgresChangeLogTest(Database database) {
    catalog = new PostgresCatalog(database);
  }

  @Override
  protected Catalog catalog() {
    return catalog;
  }

  @Test
  void whoFollowsTheLogMissesNothingWhileManyPublish() throws Exception {
    int each = 25;
    List<Callable<Void>> writers =
        IntStream.range(0, 4)
            .mapToObj(writer ->
                (Callable<Void>)
                    () -> {
                      for (int n = 0; n < each; n++) {
                        String id = "w" + writer + "-" + n;
                        catalog.publish(publication(Examples.book(id, "Sách", 2), 1));
                      }
                      return null;
                    })
            .toList();
    List<Long> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      Future<?> follower = threads.submit(() -> follow(4 * each, seen));
      for (Future<Void> writer : threads.invokeAll(writers)) {
        writer.get();
      }
      follower.get();
    }

    assertEquals(LongStream.rangeClosed(1, 4L * each).boxed().toList(), seen);
  }

  private void follow(int until, List<Long> seen) {
    while (seen.size() < until) {
      long last = seen.isEmpty() ? 0 : seen.getLast();
      catalog.awaitChange(last, java.time.Duration.ofSeconds(5));
      catalog.changesSince(last, 7).stream().map(Change::number).forEach(seen::add);
    }
  }
}
