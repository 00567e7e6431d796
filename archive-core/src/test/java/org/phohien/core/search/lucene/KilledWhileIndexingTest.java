package org.phohien.core.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.access.Viewer;
import org.phohien.core.search.SearchEngine.Found;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.SearchRequest.Sort;

/** What the position says is what the index holds, whenever its process was killed. */
class KilledWhileIndexingTest {

  private static final int KILLS = 6;

  @TempDir Path folder;

  @Test
  void positionAndContentsAgree() throws IOException, InterruptedException {
    Random random = new Random(20261122);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long said = killAfter(1 + random.nextInt(120));
      try (LuceneEngine engine =
          LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"))) {
        long position = engine.index().position();
        assertTrue(position >= said - said % 7, "committed up to " + said + ": " + position);
        assertTrue(position >= before);
        if (position > 0) {
          assertInstanceOf(Found.Whole.class, engine.found());
        }
        agree(engine, position);
        engine.verify();
        before = position;
      }
    }
    assertTrue(before > 0, "something was committed");
  }

  private static void agree(LuceneEngine engine, long position) {
    SearchRequest newest = new SearchRequest("chợ", Map.of(), Sort.NEWEST, 0, 1, Viewer.PUBLIC);
    var answer = engine.search().search(newest);
    assertEquals(position, answer.total());
    assertEquals(position, answer.pages());
    if (position > 0) {
      assertEquals("i" + position, answer.items().getFirst().item().value());
    }
  }

  /** Lets the program go on for so many items and kills it; returns the last number it said. */
  private long killAfter(int items) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IndexingProgram.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long said = 0;
    try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < items; i++) {
        String line = lines.readLine();
        assertTrue(line != null, "the program ended by itself");
        said = Long.parseLong(line);
      }
      program.destroyForcibly().waitFor();
    }
    return said;
  }
}
