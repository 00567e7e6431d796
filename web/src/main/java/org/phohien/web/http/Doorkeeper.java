package org.phohien.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.phohien.core.network.ClientAddress;

/**
 * Sends away who guesses passwords of many accounts from one address. Each account counts its own
 * wrong passwords besides; this keeps one guesser from locking all of them in turn. Threads share
 * it.
 */
public final class Doorkeeper {

  private static final int MOST_FAILURES = 30;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** The oldest are forgotten beyond: many addresses must not fill the memory. */
  private static final int MOST_ADDRESSES = 10_000;

  private final InstantSource time;
  private final SequencedMap<String, Deque<Instant>> failures = new LinkedHashMap<>();

  public Doorkeeper(InstantSource time) {
    this.time = time;
  }

  /** Whether someone at this address may try a password now. */
  synchronized boolean admits(String address) {
    Deque<Instant> lately = failures.get(address);
    if (lately == null) {
      return true;
    }
    Instant since = time.instant().minus(WINDOW);
    lately.removeIf(at -> at.isBefore(since));
    if (lately.isEmpty()) {
      failures.remove(address);
    }
    return lately.size() < MOST_FAILURES;
  }

  /** A password from this address was wrong. */
  synchronized void failed(String address) {
    failures.computeIfAbsent(address, _ -> new ArrayDeque<>()).add(time.instant());
    if (failures.size() > MOST_ADDRESSES) {
      failures.pollFirstEntry();
    }
  }

  /** How long someone who is sent away waits at most. */
  static Duration longestWait() {
    return WINDOW;
  }

  /** Where a request comes from. */
  static String address(HttpServletRequest request) {
    return ClientAddress.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }
}
