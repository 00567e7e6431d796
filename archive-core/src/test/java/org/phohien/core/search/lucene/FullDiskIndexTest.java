package org.phohien.core.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.access.Viewer;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.Shelf;
import org.phohien.core.testing.SmallVolume;

/** An index on a volume of two megabytes; skipped where this user may not mount one. */
class FullDiskIndexTest {

  @TempDir Path elsewhere;

  @SuppressWarnings("NullAway.Init") // mounted before each
  private SmallVolume volume;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    volume = SmallVolume.mount(elsewhere, 2);
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    volume.close();
  }

  @Test
  void aFullDiskLosesNothingThatWasCommittedAndIsOvercome() throws IOException {
    try (LuceneEngine engine =
        LuceneEngine.open(volume.folder().resolve("index"), elsewhere.resolve("index.lock"))) {
      put(engine, 1, 20);
      engine.index().commit(20);
      Path ballast = volume.fill(0);

      assertTrue(
          fails(() -> {
            put(engine, 21, 60);
            engine.index().commit(60);
          }));
      assertTrue(total(engine) >= 20, "readers have what they had");
      assertTrue(fails(() -> engine.index().commit(60)), "still full");

      Files.delete(ballast);
      long position = engine.index().position();
      assertEquals(20, position);
      assertEquals(20, total(engine), "what was not committed is to be brought in again");
      put(engine, 21, 60);
      engine.index().commit(60);
      assertEquals(60, total(engine));
      engine.verify();
      assertTrue(engine.damage().isEmpty(), engine.damage().toString());
    }
  }

  private static void put(LuceneEngine engine, int from, int to) {
    for (int n = from; n <= to; n++) {
      engine.index().put(Shelf.book("i" + n, "Số " + n, "chợ phiên " + n).published(n));
    }
    engine.index().refresh();
  }

  private static long total(LuceneEngine engine) {
    return engine.search().search(SearchRequest.of("chợ", Viewer.PUBLIC)).total();
  }

  private static boolean fails(Runnable work) {
    try {
      work.run();
      return false;
    } catch (ArchiveException.Unavailable _) {
      return true;
    }
  }
}
