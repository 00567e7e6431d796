package org.phohien.core.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ctrl-C, or the end the system asks for: interrupts the work that is done until then, and keeps
 * the process alive until all that was opened after it is closed.
 */
final class Stop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Stop.class);

  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Thread working;
  private boolean asked;

  /** Heeds the signals that end this process. */
  static Stop heed() {
    Stop stop = new Stop();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              stop.ask();
              stop.awaitClosed();
            }));
    return stop;
  }

  /**
   * Works until the work is done or a stop is asked for.
   *
   * @return what came of the work; empty where it was stopped
   */
  <T> Optional<T> during(Callable<T> work) throws Exception {
    synchronized (this) {
      if (asked) {
        return Optional.empty();
      }
      working = Thread.currentThread();
    }
    try {
      T result = work.call();
      return isAsked() ? Optional.empty() : Optional.of(result);
    } catch (Exception e) {
      // whatever an interrupted connection says of it, it was stopped
      if (!isAsked()) {
        throw e;
      }
      LOG.debug("stopped while at work", e);
      return Optional.empty();
    } finally {
      synchronized (this) {
        working = null;
      }
      // what is closed now may wait
      Thread.interrupted();
    }
  }

  /** Asks for the end. */
  synchronized void ask() {
    asked = true;
    if (working != null) {
      working.interrupt();
    }
  }

  private synchronized boolean isAsked() {
    return asked;
  }

  private void awaitClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All is closed: the process may end. */
  @Override
  public void close() {
    closed.countDown();
  }
}
