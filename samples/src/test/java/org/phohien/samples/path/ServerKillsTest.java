package org.phohien.samples.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** The keeper starts a killed server again, and it answers as before. */
@ExtendWith(Served.class)
final class ServerKillsTest {

  private static final String SEARCH = "/api/search?q=hung+yen";

  private final ServedArchive archive;

  ServerKillsTest(ServedArchive archive) {
    this.archive = archive;
  }

  @RepeatedTest(3)
  void aKilledServerComesBackWithTheSameAnswers() throws InterruptedException {
    String before = archive.get(SEARCH).body();
    ProcessHandle server = archive.server();
    server.destroyForcibly();
    server.onExit().join();
    assertTrue(comesBack(), "the server did not come back:\n" + archive.said());
    assertEquals(before, archive.get(SEARCH).body());
  }

  private boolean comesBack() throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      if (archive.answers("/health")) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return false;
  }
}
