package org.phohien.core.cli.keeper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phohien.core.database.EmbeddedPostgres;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;

/**
 * Keeps an archive running: database, worker, server, in this order; closes them in the other. One
 * keeper a data folder.
 */
public final class Keeper implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Settings settings;
  private final FileChannel lockFile;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private Keeper(Settings settings, FileChannel lockFile) {
    this.settings = settings;
    this.lockFile = lockFile;
  }

  /**
   * Takes the data folder and starts its database.
   *
   * @throws Unavailable when another keeper has the folder, or the database does not start
   */
  public static Keeper of(Settings settings) {
    try {
      Files.createDirectories(settings.run());
      FileChannel channel =
          FileChannel.open(
              settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new Unavailable("keeper", settings.data() + " is in use by another process", null);
      }
      Keeper keeper = new Keeper(settings, channel);
      keeper.startDatabase();
      return keeper;
    } catch (IOException e) {
      throw new Unavailable("keeper", settings.run() + ": " + e.getMessage(), e);
    }
  }

  /** Whether a keeper, or a command in its place, has this data folder now. */
  public static boolean holds(Settings settings) {
    Path file = settings.run().resolve("lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (IOException e) {
      throw new Unavailable("keeper", file + ": " + e.getMessage(), e);
    }
  }

  private void startDatabase() throws IOException {
    if (settings.database().isPresent()) {
      return;
    }
    try {
      running.push(EmbeddedPostgres.start(settings.databaseFolder(), settings.run()));
    } catch (RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  /** Starts the worker and the server and keeps them running. */
  public void startProcesses(Processes processes, Consumer<ChildEvent> tell) {
    start(new Child("worker", processes::worker, log("worker"), tell));
    start(new Child("server", processes::server, log("server"), tell));
  }

  private void start(Child child) {
    child.start();
    running.push(() -> child.stop(PATIENCE));
  }

  private Path log(String name) {
    return settings.log().resolve(name + ".log");
  }

  /**
   * Waits until the server answers.
   *
   * @return false when it does not in the given time
   */
  public boolean awaitServer(Duration longest) {
    URI health = URI.create("http://127.0.0.1:" + settings.port() + "/health");
    Instant end = Instant.now().plus(longest);
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      while (Instant.now().isBefore(end)) {
        if (answers(client, health)) {
          return true;
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static boolean answers(HttpClient client, URI health) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Stops all in order and gives the data folder back. */
  @Override
  public void close() {
    @Nullable RuntimeException first = null;
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        first = first == null ? new IllegalStateException("a process did not stop", e) : first;
      }
    }
    try {
      lockFile.close();
    } catch (IOException e) {
      first = first == null ? new IllegalStateException("the lock did not close", e) : first;
    }
    if (first != null) {
      throw first;
    }
  }
}
