package org.phohien.oai.token;

import java.time.Duration;
import java.time.Instant;
import org.phohien.core.catalog.Selection;

/**
 * Where a list goes on.
 *
 * @param verb the list's verb
 * @param prefix its metadata format
 * @param selection its set and dates, and the place of the last entry given out, with the full
 *     precision of the stamp
 * @param cursor entries given out so far
 * @param size entries of the whole list, as counted at its beginning
 * @param expires when the token stops being good
 */
public record Token(
    String verb, String prefix, Selection selection, long cursor, long size, Instant expires) {

  /** How long a token is good: a harvester may be off the line for a while. */
  public static final Duration LIFETIME = Duration.ofDays(30);
}
