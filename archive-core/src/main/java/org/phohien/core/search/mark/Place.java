package org.phohien.core.search.mark;

import java.util.List;
import org.phohien.core.model.Box;

/**
 * A printed word in the text of its page.
 *
 * @param start first char
 * @param end behind the last char
 * @param box pixels of the master
 * @param sure how sure the engine is of the word
 * @param others what else the engine held it for, the likeliest first
 */
public record Place(int start, int end, Box box, Sureness sure, List<String> others) {

  public Place {
    others = List.copyOf(others);
  }

  /** A word that can hardly be another. */
  public Place(int start, int end, Box box, Sureness sure) {
    this(start, end, box, sure, List.of());
  }
}
