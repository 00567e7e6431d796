package org.phohien.web.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {

  private Instant now = Instant.parse("2026-11-01T00:00:00Z");
  private final Doorkeeper doorkeeper = new Doorkeeper(() -> now);

  @Test
  void whoGuessesManyAccountsIsSentAwayForAWhile() {
    for (int n = 0; n < 30; n++) {
      assertTrue(doorkeeper.admits("192.0.2.7"));
      doorkeeper.failed("192.0.2.7");
    }
    assertFalse(doorkeeper.admits("192.0.2.7"));
    assertTrue(doorkeeper.admits("192.0.2.8"));

    now = now.plus(Duration.ofMinutes(15)).plusSeconds(1);

    assertTrue(doorkeeper.admits("192.0.2.7"));
  }

  @Test
  void manyAddressesDoNotFillTheMemory() {
    for (int n = 0; n < 30; n++) {
      doorkeeper.failed("192.0.2.7");
    }
    for (int n = 0; n < 10_000; n++) {
      doorkeeper.failed("2001:db8::" + Integer.toHexString(n));
    }
    assertTrue(doorkeeper.admits("192.0.2.7")); // the oldest was forgotten
  }
}
