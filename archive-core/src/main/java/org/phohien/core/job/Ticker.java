package org.phohien.core.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a minute whether something is due, in a thread of its own, until it is closed. */
public final class Ticker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private static final long EVERY_SECONDS = 60;

  private final String name;
  private final Runnable look;
  private final CountDownLatch closing = new CountDownLatch(1);

  private Ticker(String name, Runnable look) {
    this.name = name;
    this.look = look;
  }

  /**
   * Begins, a minute from now.
   *
   * @param name of the thread
   * @param look what is called; what it throws is logged and does not end the ticking
   */
  public static Ticker start(String name, Runnable look) {
    Ticker ticker = new Ticker(name, look);
    Thread.ofPlatform().daemon().name(name).start(ticker::run);
    return ticker;
  }

  private void run() {
    try {
      while (!closing.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
        try {
          look.run();
        } catch (RuntimeException e) {
          LOG.warn("{}: {}", name, e.getMessage());
        }
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
