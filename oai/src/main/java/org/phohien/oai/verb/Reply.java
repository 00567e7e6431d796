package org.phohien.oai.verb;

import java.time.Instant;
import java.util.Map;

/**
 * An answer with what frames it.
 *
 * @param date the moment the answer tells of (responseDate): up to where the change log is settled.
 *     A change that is not listed yet will have a later stamp, so a harvester that asks next time
 *     {@code from} this date gets it
 * @param given verb and arguments as understood; empty after badVerb and badArgument
 * @param answer the answer itself
 */
public record Reply(Instant date, Map<String, String> given, Answer answer) {

  public Reply {
    given = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(given));
  }
}
