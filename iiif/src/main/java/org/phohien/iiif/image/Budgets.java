package org.phohien.iiif.image;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much work each client has had done lately, in pixels decoded and made. A client begins with a
 * full purse that fills again by itself, so a reader who turns pages never meets its bottom; a
 * program that has the whole collection scaled does, and is told when to come back. A request is
 * done as long as the purse is not empty, whatever it costs.
 *
 * <p>Threads may share it.
 */
final class Budgets {

  /** The longest unused are forgotten beyond: many addresses must not fill the memory. */
  private static final int MOST_CLIENTS = 10_000;

  private final double purse;
  private final double aSecond;
  private final LongSupplier nanos;
  private final Map<String, Purse> clients =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Purse> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  private record Purse(double left, long since) {}

  /**
   * @param purse pixels of work a client may have done at once
   * @param aSecond pixels that come back each second
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  Budgets(double purse, double aSecond, LongSupplier nanos) {
    this.purse = purse;
    this.aSecond = aSecond;
    this.nanos = nanos;
  }

  /**
   * Takes the cost of a request out of a client's purse.
   *
   * @throws Refusal when the purse is empty
   */
  void spend(String client, long pixels) {
    long now = nanos.getAsLong();
    synchronized (clients) {
      Purse before = clients.getOrDefault(client, new Purse(purse, now));
      double left = Math.min(purse, before.left() + (now - before.since()) / 1e9 * aSecond);
      if (left <= 0) {
        clients.put(client, new Purse(left, now));
        throw new Refusal(Refusal.Cause.BUDGET, Duration.ofMillis((long) (-left * 1000 / aSecond)));
      }
      clients.put(client, new Purse(left - (double) pixels, now));
    }
  }
}
