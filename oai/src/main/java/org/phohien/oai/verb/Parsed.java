package org.phohien.oai.verb;

import java.util.List;
import java.util.Map;

/** A request read, or what is wrong with it. */
sealed interface Parsed {

  /**
   * A request of good form.
   *
   * @param given its arguments and verb, for the answer to repeat
   */
  record Good(OaiRequest request, Map<String, String> given) implements Parsed {}

  /** Errors of form: badVerb alone, or badArgument once or more. */
  record Bad(List<OaiError> errors) implements Parsed {}
}
