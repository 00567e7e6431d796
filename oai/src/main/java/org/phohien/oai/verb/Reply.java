package org.phohien.oai.verb;

import java.time.Instant;
import java.util.Map;

/**
 * An answer with what frames it.
 *
 * @param date the moment the answer tells of (responseDate). It lies two seconds back: changes
 *     newer than that are not listed yet, and a harvester that asks next time {@code from} this
 *     date gets them
 * @param given verb and arguments as understood; empty after badVerb and badArgument
 * @param answer the answer itself
 */
public record Reply(Instant date, Map<String, String> given, Answer answer) {

  public Reply {
    given = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(given));
  }
}
