package org.phohien.samples.relevance;

import java.util.List;
import org.phohien.core.model.Script;

/**
 * What one work tells and one query asks.
 *
 * @param script the work is printed in
 * @param sentence as printed
 * @param query as typed
 * @param elsewhere sentences of other works that have some of the query's words
 */
record Fact(Script script, String sentence, String query, List<String> elsewhere) {

  Fact {
    elsewhere = List.copyOf(elsewhere);
  }
}
