package org.phohien.samples.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkerKillsTest {

  private static final int KILLS = 20;

  @Test
  void everyPageArrivesExactlyOnceThoughTheWorkerIsKilledTwentyTimes(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path batch = Files.createDirectory(folder.resolve("batch"));
    Casualties found = new WorkerKills(folder.resolve("data"), batch, KILLS, 20_261_122).run();
    assertEquals(List.of(), found.wrongs());
    assertEquals(found.wanted(), found.pages());
  }
}
