package org.phohien.core.cli.keeper;

import java.time.Duration;

/**
 * How long to wait before a child that died is started again: one second, doubled with each death
 * up to a minute; a life of more than a minute forgives the deaths before.
 */
final class BackOff {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration FORGIVES = Duration.ofMinutes(1);

  private Duration next = Duration.ofSeconds(1);

  /**
   * @param lived how long the child has lived
   */
  Duration afterDeath(Duration lived) {
    if (lived.compareTo(FORGIVES) > 0) {
      next = Duration.ofSeconds(1);
    }
    Duration now = next;
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    return now;
  }
}
