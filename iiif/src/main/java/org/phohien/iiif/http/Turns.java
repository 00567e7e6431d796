package org.phohien.iiif.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.phohien.iiif.image.Refusal;

/**
 * How many may write books at once, all together and each by itself; one who finds no turn is told
 * to come back. Threads share it.
 */
final class Turns {

  private static final Duration LATER = Duration.ofSeconds(20);

  private final int all;
  private final int each;
  private final Map<String, Integer> taken = new HashMap<>();
  private int together;

  Turns(int all, int each) {
    this.all = all;
    this.each = each;
  }

  /** A turn that was taken; given back when it is closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes a turn for a client.
   *
   * @throws Refusal when all, or all of this client's, are taken
   */
  synchronized Turn take(String client) {
    if (together == all) {
      throw new Refusal(Refusal.Cause.FULL, LATER);
    }
    int own = taken.getOrDefault(client, 0);
    if (own == each) {
      throw new Refusal(Refusal.Cause.SHARE, LATER);
    }
    together++;
    taken.put(client, own + 1);
    return () -> giveBack(client);
  }

  private synchronized void giveBack(String client) {
    together--;
    taken.computeIfPresent(client, (_, own) -> own == 1 ? null : own - 1);
  }
}
