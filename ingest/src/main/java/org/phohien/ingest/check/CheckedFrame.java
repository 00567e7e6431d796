package org.phohien.ingest.check;

import java.util.OptionalInt;
import java.util.Set;
import org.phohien.core.model.Pixels;
import org.phohien.ingest.format.Colour;

/**
 * One image or page of a file, decoded once and found whole.
 *
 * @param index in the file, from 0
 * @param size upright, as all coordinates of the page count it
 * @param dpi pixels per inch, where the file says it
 * @param colour as stored
 * @param flags what a librarian should look at
 */
public record CheckedFrame(
    int index, Pixels size, OptionalInt dpi, Colour colour, Set<Flag> flags) {

  public CheckedFrame {
    flags = Set.copyOf(flags);
  }
}
