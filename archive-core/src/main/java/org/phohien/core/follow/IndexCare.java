package org.phohien.core.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.SearchEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the index is whole: reads all of it once a day, and builds it anew where a file
 * was found damaged or where somebody asked for it. Readers go on meanwhile with what can be read.
 */
public final class IndexCare implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexCare.class);

  private static final Duration LOOKS = Duration.ofSeconds(2);

  /** Not at once: a server has better things to read while its first readers come. */
  private static final Duration FIRST_READING = Duration.ofMinutes(2);

  private static final Duration READINGS = Duration.ofDays(1);

  /** After a rebuild that failed: the database or the disk needs time. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final SearchEngine engine;
  private final IndexFollower follower;
  private final Path request;
  private final InstantSource time;
  private final CountDownLatch closing = new CountDownLatch(1);
  private Instant nextReading;
  private Instant restsUntil = Instant.MIN;

  /**
   * One that acts only when {@link #look} is called.
   *
   * @param request a file that asks for a rebuild by being there
   */
  public IndexCare(SearchEngine engine, IndexFollower follower, Path request, InstantSource time) {
    this.engine = engine;
    this.follower = follower;
    this.request = request;
    this.time = time;
    this.nextReading = time.instant().plus(FIRST_READING);
  }

  /** One that looks on its own, in a thread of its own, until it is closed. */
  public static IndexCare start(SearchEngine engine, IndexFollower follower, Path request) {
    IndexCare care = new IndexCare(engine, follower, request, InstantSource.system());
    Thread.ofPlatform().daemon().name("index-care").start(care::keepLooking);
    return care;
  }

  /** Does what is due. Not for several threads. */
  public void look() {
    Instant now = time.instant();
    if (!now.isBefore(nextReading)) {
      nextReading = now.plus(READINGS);
      readAll();
    }
    if (now.isBefore(restsUntil)) {
      return;
    }
    try {
      Optional<String> damage = engine.damage();
      if (damage.isPresent()) {
        LOG.error("the index is damaged and is built anew: {}", damage.get());
        rebuild();
      } else if (Files.exists(request)) {
        LOG.info("the index is built anew, as requested");
        Files.delete(request);
        rebuild();
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("the index was not built anew", e);
      restsUntil = now.plus(REST);
    }
  }

  private void readAll() {
    try {
      engine.verify();
    } catch (ArchiveException.Corrupt _) {
      // The engine remembers it.
    } catch (RuntimeException e) {
      LOG.warn("the index could not be read as a whole", e);
    }
  }

  private void rebuild() {
    try {
      LOG.info("the index is new up to change {}", follower.rebuild(_ -> {}));
    } catch (ArchiveException.Conflict _) {
      // It is being built already; if that does not help, the next look will.
    }
  }

  private void keepLooking() {
    try {
      while (!closing.await(LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
  }
}
