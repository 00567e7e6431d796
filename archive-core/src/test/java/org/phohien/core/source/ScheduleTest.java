package org.phohien.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Two o'clock in Vietnam is 19:00 UTC; 2026-11-22 is a Sunday there. */
  @ParameterizedTest
  @CsvSource({
    "NIGHTLY, 2026-11-21T18:00:00Z, 2026-11-21T18:59:00Z, false",
    "NIGHTLY, 2026-11-21T18:00:00Z, 2026-11-21T19:00:00Z, true",
    "NIGHTLY, 2026-11-21T19:00:01Z, 2026-11-22T18:59:00Z, false",
    "NIGHTLY, 2026-11-10T00:00:00Z, 2026-11-22T12:00:00Z, true",
    "WEEKLY, 2026-11-20T00:00:00Z, 2026-11-21T18:59:00Z, false",
    "WEEKLY, 2026-11-20T00:00:00Z, 2026-11-21T19:01:00Z, true",
    "WEEKLY, 2026-11-21T19:01:00Z, 2026-11-27T19:01:00Z, false",
    "HOURLY, 2026-11-22T10:00:00Z, 2026-11-22T10:59:00Z, false",
    "HOURLY, 2026-11-22T10:00:00Z, 2026-11-22T11:00:01Z, true",
    "BY_HAND, 2020-01-01T00:00:00Z, 2026-11-22T11:00:01Z, false"
  })
  void isDueOnceItsHourHasCome(Schedule schedule, Instant last, Instant now, boolean due) {
    assertEquals(due, schedule.isDue(Optional.of(last), now, VIETNAM));
    assertEquals(false, schedule.isDue(Optional.empty(), now, VIETNAM), "a librarian begins");
  }
}
