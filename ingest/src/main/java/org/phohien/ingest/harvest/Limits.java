package org.phohien.ingest.harvest;

import java.time.Duration;

/**
 * How much of a source is taken before it is given up: it may be broken, or not well-meaning.
 *
 * @param partBytes of one answer, unpacked
 * @param partTime for one answer to arrive
 * @param tries of one request, when the line or the source fails
 * @param longestWait that a source may ask for between two requests (503, Retry-After)
 * @param parts of one list
 * @param emptyParts in a row, each with a token for the next
 * @param bytes of all parts of a list, unpacked
 * @param time for all of a list, waits included
 */
record Limits(
    long partBytes,
    Duration partTime,
    int tries,
    Duration longestWait,
    int parts,
    int emptyParts,
    long bytes,
    Duration time) {

  static Limits standard() {
    return new Limits(
        64L << 20,
        Duration.ofMinutes(5),
        5,
        Duration.ofMinutes(15),
        200_000,
        20,
        20L << 30,
        Duration.ofDays(2));
  }
}
