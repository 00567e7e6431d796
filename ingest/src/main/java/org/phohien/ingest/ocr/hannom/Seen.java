package org.phohien.ingest.ocr.hannom;

import java.util.List;
import org.phohien.core.model.Alternative;

/**
 * A character that was read in a column.
 *
 * @param step middle of the time steps in which it was seen
 * @param sure how often such a character is right, 0 to 1
 * @param alternatives what else it may be, the likeliest first
 */
record Seen(String text, double step, float sure, List<Alternative> alternatives) {

  Seen {
    alternatives = List.copyOf(alternatives);
  }
}
