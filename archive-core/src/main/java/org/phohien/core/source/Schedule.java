package org.phohien.core.source;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How often a source is asked. */
public enum Schedule {
  /** Only when a librarian says so. */
  BY_HAND,
  /** Every hour. */
  HOURLY,
  /** Every night. */
  NIGHTLY,
  /** In the night to Sunday. */
  WEEKLY;

  /** When lines and machines have nothing else to do. */
  private static final LocalTime NIGHT = LocalTime.of(2, 0);

  /**
   * Whether it is time.
   *
   * @param last when it was asked last; empty when never, and then a librarian begins
   */
  public boolean isDue(Optional<Instant> last, Instant now, ZoneId zone) {
    return last.filter(before -> before.isBefore(latest(now, zone))).isPresent();
  }

  /** The last moment at which it should have been asked. */
  private Instant latest(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime tonight = here.with(NIGHT);
    ZonedDateTime night = tonight.isAfter(here) ? tonight.minusDays(1) : tonight;
    return switch (this) {
      case BY_HAND -> Instant.MIN;
      case HOURLY -> now.minus(Duration.ofHours(1));
      case NIGHTLY -> night.toInstant();
      case WEEKLY -> night.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).toInstant();
    };
  }
}
