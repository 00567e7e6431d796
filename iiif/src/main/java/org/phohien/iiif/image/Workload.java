package org.phohien.iiif.image;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts where answers came from, what they cost, and what was refused. Threads share it. */
public final class Workload {

  private final Map<Way, LongAdder> answers = new EnumMap<>(Way.class);
  private final Map<Refusal.Cause, LongAdder> refusals = new EnumMap<>(Refusal.Cause.class);
  private final LongAdder pixels = new LongAdder();
  private final LongAdder broken = new LongAdder();

  /** Where an answer comes from. */
  public enum Way {
    /** As it lies in the service copy. */
    STORED,
    /** Put together from parts of tiles, undecoded. */
    SPLICED,
    /** Decoded, scaled, encoded. */
    DECODED
  }

  public Workload() {
    for (Way way : Way.values()) {
      answers.put(way, new LongAdder());
    }
    for (Refusal.Cause cause : Refusal.Cause.values()) {
      refusals.put(cause, new LongAdder());
    }
  }

  void answered(Way way) {
    counter(answers, way).increment();
  }

  /** Work that was begun: pixels to decode and to make. */
  void begun(long area) {
    pixels.add(area);
  }

  /** A request was sent away. */
  public void refused(Refusal.Cause cause) {
    counter(refusals, cause).increment();
  }

  /** A service copy was found damaged. */
  public void foundBroken() {
    broken.increment();
  }

  /** Pictures given out this way. */
  public long answers(Way way) {
    return counter(answers, way).sum();
  }

  /** Requests sent away for this. */
  public long refusals(Refusal.Cause cause) {
    return counter(refusals, cause).sum();
  }

  /** The work area: pixels decoded and made, all together. */
  public long pixels() {
    return pixels.sum();
  }

  /** How often a service copy was found damaged. */
  public long broken() {
    return broken.sum();
  }

  private static <K extends Enum<K>> LongAdder counter(Map<K, LongAdder> counters, K key) {
    LongAdder counter = counters.get(key);
    if (counter == null) {
      throw new IllegalStateException("no counter for " + key);
    }
    return counter;
  }
}
