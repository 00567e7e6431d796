package org.phohien.core.follow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.PageIndex;
import org.phohien.core.search.SearchEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the change log with the full-text index: puts what is visible, takes out what was
 * withdrawn, makes it found at once and durable soon.
 *
 * <p>The index's last commit says where to go on, so a crash costs some seconds' work and nothing
 * else. When the database or the disk fails it waits and goes on from the last commit. Threads may
 * share it.
 */
public final class IndexFollower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

  private final Catalog catalog;
  private final SearchEngine engine;
  private final Pace pace;
  private final InstantSource time;
  private final CountDownLatch closing = new CountDownLatch(1);

  /** Held while the index in use is written or exchanged. */
  private final Object turn = new Object();

  /** The one that goes on its own. */
  private @Nullable Thread thread;

  private volatile long reached;
  private long committed;
  private Instant firstUncommitted = Instant.MAX;

  /** A follower that goes only when {@link #catchUp} is called. */
  public IndexFollower(Catalog catalog, SearchEngine engine, Pace pace, InstantSource time) {
    this.catalog = catalog;
    this.engine = engine;
    this.pace = pace;
    this.time = time;
    this.committed = engine.index().position();
    this.reached = committed;
  }

  /** A follower that goes on its own, in a thread of its own, until it is closed. */
  public static IndexFollower start(Catalog catalog, SearchEngine engine) {
    IndexFollower follower =
        new IndexFollower(catalog, engine, Pace.usual(), InstantSource.system());
    follower.thread = Thread.ofPlatform().name("index-follower").daemon().start(follower::follow);
    return follower;
  }

  /** The number of the last change that can be found. */
  public long reached() {
    return reached;
  }

  /** Brings in all changes there are, and makes them durable. */
  public void catchUp() {
    synchronized (turn) {
      while (round()) {
        // Another batch may be waiting.
      }
      commit();
    }
  }

  /**
   * Builds the index anew from the first change on, beside the one in use, and puts it in place.
   * Readers go on meanwhile, and so does the following.
   *
   * @param progress is told the number of the last change brought in, again and again
   * @return the number of the last change in the new index
   * @throws ArchiveException.Conflict when it is being rebuilt already
   */
  public long rebuild(LongConsumer progress) {
    try (SearchEngine.Rebuilding beside = engine.rebuild()) {
      PageIndex index = beside.index();
      long filled = fill(index, 0, progress);
      synchronized (turn) {
        filled = fill(index, filled, progress);
        index.commit(filled);
        beside.finish();
        reached = filled;
        committed = filled;
        firstUncommitted = Instant.MAX;
      }
      return filled;
    }
  }

  /** Stops following; what was brought in is made durable first. */
  @Override
  public void close() {
    closing.countDown();
    awaitThread();
    synchronized (turn) {
      try {
        commit();
      } catch (ArchiveException e) {
        LOG.warn("the index is left at change {}", committed, e);
      }
    }
  }

  /** It may be waiting for a change: let it come back before the connections are closed. */
  private void awaitThread() {
    try {
      if (thread != null && !thread.join(pace.poll().multipliedBy(3))) {
        LOG.warn("the follower of the index is still at work while the archive closes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long fill(PageIndex index, long from, LongConsumer progress) {
    Applied applied = new Applied(catalog, index);
    long filled = from;
    List<Change> changes = catalog.changesSince(filled, pace.batch());
    while (!changes.isEmpty()) {
      filled = applied.changes(changes);
      progress.accept(filled);
      changes = catalog.changesSince(filled, pace.batch());
    }
    return filled;
  }

  private void follow() {
    while (closing.getCount() > 0) {
      try {
        step();
      } catch (RuntimeException e) {
        stumbled(e);
      }
    }
  }

  private void stumbled(RuntimeException e) {
    if (closing.getCount() == 0) {
      // The catalog is being closed, too; nothing is wrong.
      return;
    }
    if (e instanceof ArchiveException) {
      LOG.warn("the index stays at change {} for now: {}", reached, e.getMessage());
    } else {
      LOG.error("the index stays at change {} for now", reached, e);
    }
    goOnFromCommit();
  }

  private void step() {
    catalog.awaitChange(reached, pace.poll());
    synchronized (turn) {
      if (closing.getCount() == 0) {
        return;
      }
      round();
      boolean due =
          reached - committed >= pace.commitAfter() || !time.instant().isBefore(deadline());
      if (due) {
        commit();
      }
    }
  }

  private Instant deadline() {
    return firstUncommitted.equals(Instant.MAX)
        ? Instant.MAX
        : firstUncommitted.plus(pace.commitWithin());
  }

  /** Brings in one batch; returns whether there was one. */
  private boolean round() {
    List<Change> changes = catalog.changesSince(reached, pace.batch());
    if (changes.isEmpty()) {
      return false;
    }
    if (firstUncommitted.equals(Instant.MAX)) {
      firstUncommitted = time.instant();
    }
    long last = new Applied(catalog, engine.index()).changes(changes);
    engine.index().refresh();
    reached = last;
    return true;
  }

  private void commit() {
    if (reached > committed) {
      engine.index().commit(reached);
      committed = reached;
    }
    firstUncommitted = Instant.MAX;
  }

  /** What was not committed may be lost, so it is brought in again; twice is once. */
  private void goOnFromCommit() {
    try {
      if (closing.await(pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      synchronized (turn) {
        committed = engine.index().position();
        reached = committed;
        firstUncommitted = Instant.MAX;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing.countDown();
    } catch (ArchiveException e) {
      LOG.warn("the index can't be opened again yet: {}", e.getMessage());
    }
  }
}
