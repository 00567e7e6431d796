package org.phohien.iiif.image;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Lets only so much rendering happen at once, in threads and in bytes; the rest waits in a bounded
 * queue, and who finds that full or waits too long is told to come back. Stored tiles never pass
 * here. Threads may share it.
 */
public final class Gate {

  /** The engine named by the exception of a full queue. */
  public static final String ENGINE = "image rendering";

  private static final int UNIT = 1 << 10;

  private final Semaphore threads;
  private final Semaphore memory;
  private final int kilobytes;
  private final int longest;
  private final Duration patience;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param threads renderings at once
   * @param bytes they may hold together
   * @param longest how many may wait
   * @param patience how long
   */
  public Gate(int threads, long bytes, int longest, Duration patience) {
    this.threads = new Semaphore(threads, true);
    this.kilobytes = (int) (bytes / UNIT);
    this.memory = new Semaphore(kilobytes, true);
    this.longest = longest;
    this.patience = patience;
  }

  /**
   * As many as there are cores, 160 MiB, 24 waiting for at most ten seconds. Those who wait hold a
   * thread of the server each, of 64: most stay free for stored tiles.
   */
  public static Gate usual() {
    return new Gate(
        Runtime.getRuntime().availableProcessors(), 160L << 20, 24, Duration.ofSeconds(10));
  }

  /** What a rendering does once it is let in. */
  public interface Work<T> {
    T run();
  }

  /**
   * Runs work that holds this many bytes.
   *
   * @throws Unavailable when the queue is full, the wait too long, or the thread interrupted
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.size.limit} when it needs
   *     more than there is at all
   */
  public <T> T pass(long bytes, Work<T> work) {
    int share = (int) Math.min(Integer.MAX_VALUE, bytes / UNIT + 1);
    if (share > kilobytes) {
      throw Rule.SIZE_LIMIT.broken("needs more memory than one picture may take");
    }
    if (waiting.incrementAndGet() > longest + threads.availablePermits()) {
      waiting.decrementAndGet();
      throw full();
    }
    boolean held = false;
    boolean in = false;
    try {
      try {
        long until = System.nanoTime() + patience.toNanos();
        held = memory.tryAcquire(share, patience.toNanos(), TimeUnit.NANOSECONDS);
        in = held && threads.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        waiting.decrementAndGet();
      }
      if (!in) {
        throw full();
      }
      return work.run();
    } finally {
      if (in) {
        threads.release();
      }
      if (held) {
        memory.release(share);
      }
    }
  }

  private static Unavailable full() {
    return new Unavailable(ENGINE, "too many pictures are asked for at once", null);
  }
}
