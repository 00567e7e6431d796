package org.phohien.core.cli.keeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process the keeper holds: started, started again when it dies, stopped. The child holds the
 * other end of a pipe and leaves when it closes, so that none outlives its keeper.
 */
final class Child {

  private static final Logger LOG = LoggerFactory.getLogger(Child.class);

  /**
   * Ctrl-C and a closed terminal reach every process in the foreground: the keeper hears them and
   * stops its children in order.
   */
  private static final List<String> DEAF =
      List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private final String name;
  private final Supplier<List<String>> command;
  private final Path log;
  private final Consumer<ChildEvent> tell;
  private final BackOff backOff = new BackOff();

  /** Guards the two below: none is started once stopping has begun. */
  private final Object turn = new Object();

  private @Nullable Process process;
  private boolean stopping;

  private @Nullable Thread watcher;

  /**
   * @param command its program and arguments, asked for before each start
   * @param log file its output goes to
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
    try {
      while (true) {
        Thread.sleep(live());
      }
    } catch (InterruptedException e) {
      LOG.debug("{} is no longer kept", name);
    }
  }

  /** One life, from start to end; returns how long to wait for the next. */
  private Duration live() throws InterruptedException {
    Instant began = Instant.now();
    try {
      Process started = launch();
      tell.accept(new ChildEvent.Started(name, started.pid()));
      int exit = started.waitFor();
      Duration again = pause(began);
      if (!isStopping()) {
        tell.accept(new ChildEvent.Died(name, exit, again));
      }
      return again;
    } catch (IOException | RuntimeException e) {
      Duration again = pause(began);
      if (!isStopping()) {
        LOG.error("{} can't be started", name, e);
        tell.accept(new ChildEvent.Refused(name, String.valueOf(e.getMessage()), again));
      }
      return again;
    }
  }

  private Duration pause(Instant began) {
    return backOff.afterDeath(Duration.between(began, Instant.now()));
  }

  private Process launch() throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    List<String> line = new ArrayList<>(DEAF);
    line.addAll(command.get());
    ProcessBuilder builder = new ProcessBuilder(line);
    // each arena of glibc keeps what native engines have freed
    builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    synchronized (turn) {
      if (stopping) {
        throw new InterruptedException("stopped before it was started");
      }
      Process started = builder.start();
      process = started;
      return started;
    }
  }

  private boolean isStopping() {
    synchronized (turn) {
      return stopping;
    }
  }

  /** Asks it to leave, waits, and ends it when it does not. */
  void stop(Duration patience) {
    Process running;
    synchronized (turn) {
      stopping = true;
      running = process;
    }
    if (watcher != null) {
      watcher.interrupt();
    }
    if (running != null && running.isAlive()) {
      end(running, patience);
    }
  }

  private void end(Process running, Duration patience) {
    try {
      running.getOutputStream().close();
    } catch (IOException e) {
      LOG.debug("the pipe to {} was broken already", name, e);
    }
    running.destroy();
    try {
      if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} did not leave within {} and is ended", name, patience);
        running.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** The process id while it runs, or empty. */
  OptionalLong pid() {
    synchronized (turn) {
      return process != null && process.isAlive()
          ? OptionalLong.of(process.pid())
          : OptionalLong.empty();
    }
  }
}
