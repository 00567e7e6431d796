package org.phohien.core.cli.keeper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.phohien.core.database.EmbeddedPostgres;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an archive running: database, worker, server, in this order; closes them in the other. One
 * keeper a data folder.
 */
public final class Keeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Settings settings;
  private final FolderLock lock;
  private final Optional<EmbeddedPostgres> database;

  /** What to close, the last one first. */
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private Keeper(Settings settings, FolderLock lock, Optional<EmbeddedPostgres> database) {
    this.settings = settings;
    this.lock = lock;
    this.database = database;
    running.push(lock);
    database.ifPresent(running::push);
  }

  /**
   * Takes the data folder and starts its database.
   *
   * @throws Unavailable when another process has the folder, or the database does not start
   */
  public static Keeper of(Settings settings) {
    try {
      FolderLock lock = FolderLock.take(settings.run());
      try {
        return new Keeper(settings, lock, startDatabase(settings));
      } catch (RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new Unavailable("keeper", settings.run() + ": " + e.getMessage(), e);
    }
  }

  private static Optional<EmbeddedPostgres> startDatabase(Settings settings) {
    return settings.database().isPresent()
        ? Optional.empty()
        : Optional.of(EmbeddedPostgres.start(settings.databaseFolder(), settings.run()));
  }

  /** Who has this data folder now: a keeper, or a command in its place. */
  public static Optional<Holder> holder(Settings settings) {
    return FolderLock.holder(settings.run());
  }

  /** Starts the worker and the server and keeps them, and the database, running. */
  public void startProcesses(Processes processes, Consumer<ChildEvent> tell) {
    try {
      lock.serves(settings.localUrl());
    } catch (IOException e) {
      throw new Unavailable("keeper", settings.run() + ": " + e.getMessage(), e);
    }
    List<Path> logs = new ArrayList<>(List.of(log("keeper"), log("worker"), log("server")));
    database.ifPresent(d -> {
      logs.add(d.log());
      running.push(Watch.over(d, tell));
    });
    running.push(Watch.over(logs));
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
   * @throws InterruptedException when the waiting is given up
   */
  public boolean awaitServer(Duration longest) throws InterruptedException {
    URI health = settings.localUrl().resolve("/health");
    Instant end = Instant.now().plus(longest);
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      while (Instant.now().isBefore(end)) {
        if (answers(client, health)) {
          return true;
        }
        Thread.sleep(200);
      }
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

  /** Stops all in order and gives the data folder back, also when one of them does not obey. */
  @Override
  public void close() {
    IllegalStateException failed = new IllegalStateException("not all of the archive was stopped");
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        LOG.error("could not be stopped", e);
        failed.addSuppressed(e);
      }
    }
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }
}
