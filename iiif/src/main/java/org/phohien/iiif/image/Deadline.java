package org.phohien.iiif.image;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When an answer is no longer worth making: who asked has gone, or has the answer of a smaller
 * request by then. Work looks at it now and then.
 *
 * @param until on the clock
 * @param nanos a clock that only goes forward, in nanoseconds
 */
record Deadline(long until, LongSupplier nanos) {

  static Deadline after(Duration time, LongSupplier nanos) {
    return new Deadline(nanos.getAsLong() + time.toNanos(), nanos);
  }

  /** Nanoseconds that are left; none or fewer when it has passed. */
  long left() {
    return until - nanos.getAsLong();
  }

  /**
   * Goes on only while there is time.
   *
   * @throws Refusal when it has passed
   */
  void check() {
    if (left() <= 0) {
      throw new Refusal(Refusal.Cause.LATE, Duration.ofSeconds(10));
    }
  }
}
