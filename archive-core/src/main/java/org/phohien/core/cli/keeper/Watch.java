package org.phohien.core.cli.keeper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.phohien.core.database.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the database, which is no child of ours, or after the logs, until closed. */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private Watch(String name, Duration pause, Runnable look) {
    thread = Thread.ofPlatform().daemon().name(name).start(() -> keepLooking(pause, look));
  }

  /** Starts the database again when it has died. */
  static Watch over(EmbeddedPostgres database, Consumer<ChildEvent> tell) {
    return new Watch(
        "keeper-database",
        Duration.ofSeconds(2),
        () -> {
          if (database.keepRunning()) {
            tell.accept(new ChildEvent.Restarted("database"));
          }
        });
  }

  /** Keeps the logs from growing without end. */
  static Watch over(List<Path> logs) {
    return new Watch("keeper-logs", Duration.ofMinutes(1), () -> LogFiles.trim(logs));
  }

  private void keepLooking(Duration pause, Runnable look) {
    try {
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          look.run();
        } catch (RuntimeException e) {
          LOG.error("looking again in {}", pause, e);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("{} ends", thread.getName());
    }
  }

  /** Returns when no look is under way any more: what was looked after is to be closed next. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
