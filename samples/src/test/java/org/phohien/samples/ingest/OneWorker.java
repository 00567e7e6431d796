package org.phohien.samples.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One archive with a worker for all tests of a class, in a folder that goes with it. */
final class OneWorker implements BeforeAllCallback, AfterAllCallback {

  private @Nullable Path data;
  private @Nullable RunningWorker running;

  /** The worker; there from the first test to the last. */
  RunningWorker running() {
    if (running == null) {
      throw new IllegalStateException("no test is running");
    }
    return running;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    data = Files.createTempDirectory("phohien-worker-");
    running = new RunningWorker(data);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (running != null) {
      running.close();
    }
    if (data != null) {
      remove(data);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walked = Files.walk(folder)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
