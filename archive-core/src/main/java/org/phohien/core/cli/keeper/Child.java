package org.phohien.core.cli.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phohien.core.problem.ArchiveException;

/**
 * A process the keeper holds: started, started again when it dies, stopped. The child holds the
 * other end of a pipe and leaves when it closes, so that none outlives its keeper.
 */
final class Child {

  private static final long LARGEST_LOG = 16L << 20;

  private final String name;
  private final Supplier<List<String>> command;
  private final Path log;
  private final Consumer<ChildEvent> tell;
  private final BackOff backOff = new BackOff();

  private volatile @Nullable Process process;
  private volatile boolean stopping;
  private @Nullable Thread watcher;

  /**
   * @param command its program and arguments, asked for before each start
   * @param log file its output goes to; a large one is put aside as {@code .1} at start
   */
  Child(String name, Supplier<List<String>> command, Path log, Consumer<ChildEvent> tell) {
    this.name = name;
    this.command = command;
    this.log = log;
    this.tell = tell;
  }

  /** Starts it and keeps it running until {@link #stop}. */
  void start() {
    watcher = Thread.ofPlatform().name("keeper-" + name).start(this::keep);
  }

  private void keep() {
    while (!stopping) {
      Instant began = Instant.now();
      int exit;
      try {
        Process started = launch();
        process = started;
        tell.accept(new ChildEvent.Started(name, started.pid()));
        exit = started.waitFor();
      } catch (IOException | ArchiveException e) {
        exit = -1;
      } catch (InterruptedException e) {
        return;
      }
      if (stopping) {
        return;
      }
      Duration again = backOff.afterDeath(Duration.between(began, Instant.now()));
      tell.accept(new ChildEvent.Died(name, exit, again));
      try {
        Thread.sleep(again);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private Process launch() throws IOException {
    Files.createDirectories(log.getParent());
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder = new ProcessBuilder(command.get());
    // each arena of glibc keeps what native engines have freed
    builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Asks it to leave, waits, and ends it when it does not. */
  void stop(Duration patience) {
    stopping = true;
    Process running = process;
    if (running != null && running.isAlive()) {
      try {
        running.getOutputStream().close();
        running.destroy();
        if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          running.destroyForcibly().waitFor();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        running.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
    if (watcher != null) {
      watcher.interrupt();
    }
  }

  /** The process id while it runs, or empty. */
  java.util.OptionalLong pid() {
    Process running = process;
    return running != null && running.isAlive()
        ? java.util.OptionalLong.of(running.pid())
        : java.util.OptionalLong.empty();
  }
}
