package org.phohien.ingest.ocr;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;

/**
 * Lets another recogniser go when nothing has been read for a while, and opens it again for the
 * next page: engines and models take some hundred megabytes, which a small machine wants back
 * between two batches. Opening takes less than a second. Threads may share it.
 */
public final class RestingRecognizer implements Recognizer {

  private final Supplier<Recognizer> wake;
  private final Set<Script> scripts;
  private final Duration rest;
  private final InstantSource time;
  private final CountDownLatch closing = new CountDownLatch(1);

  private @Nullable Recognizer awake;
  private int readers;
  private Instant lastRead;

  private RestingRecognizer(Supplier<Recognizer> wake, Duration rest, InstantSource time) {
    this.wake = wake;
    this.rest = rest;
    this.time = time;
    Recognizer first = wake.get();
    this.awake = first;
    this.scripts = first.scripts();
    this.lastRead = time.instant();
  }

  /**
   * Opens the recogniser at once, so that what it lacks is told at the start.
   *
   * @param wake opens it
   * @param rest how long nothing must have been read
   */
  public static RestingRecognizer of(Supplier<Recognizer> wake, Duration rest) {
    RestingRecognizer resting = unattended(wake, rest, InstantSource.system());
    Thread.ofPlatform().daemon().name("resting").start(resting::attend);
    return resting;
  }

  /** One that rests only when {@link #restIfIdle} is called. */
  static RestingRecognizer unattended(
      Supplier<Recognizer> wake, Duration rest, InstantSource time) {
    return new RestingRecognizer(wake, rest, time);
  }

  private void attend() {
    try {
      while (!closing.await(rest.toMillis() / 2, TimeUnit.MILLISECONDS)) {
        restIfIdle();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes the recogniser when nobody reads and nobody has for long enough. */
  synchronized void restIfIdle() {
    if (awake != null && readers == 0 && !time.instant().isBefore(lastRead.plus(rest))) {
      awake.close();
      awake = null;
    }
  }

  @Override
  public Set<Script> scripts() {
    return scripts;
  }

  @Override
  public PageText read(PageImage image, PageId page, Script script) {
    Recognizer recognizer = begin();
    try {
      return recognizer.read(image, page, script);
    } finally {
      end();
    }
  }

  private synchronized Recognizer begin() {
    if (awake == null) {
      awake = wake.get();
    }
    readers++;
    return awake;
  }

  private synchronized void end() {
    readers--;
    lastRead = time.instant();
  }

  @Override
  public synchronized void close() {
    closing.countDown();
    if (awake != null) {
      awake.close(); // waits for the pages being read
      awake = null;
    }
  }
}
