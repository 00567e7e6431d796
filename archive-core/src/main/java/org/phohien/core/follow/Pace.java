package org.phohien.core.follow;

import java.time.Duration;

/**
 * How a follower goes.
 *
 * @param batch changes read at a time, at least 1
 * @param commitAfter changes after which they are made durable
 * @param commitWithin longest time until changes are made durable
 * @param poll longest time until a change is seen that nobody announced
 */
public record Pace(int batch, int commitAfter, Duration commitWithin, Duration poll) {

  /** Found within a second or so; after a crash at most some seconds' work is done again. */
  public static Pace usual() {
    return new Pace(200, 1000, Duration.ofSeconds(5), Duration.ofSeconds(1));
  }
}
