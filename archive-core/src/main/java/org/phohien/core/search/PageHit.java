package org.phohien.core.search;

import java.util.List;
import org.phohien.core.model.PageId;

/**
 * A page that was found.
 *
 * @param page its id
 * @param label as a reader knows it
 * @param snippets parts of its text around the hits
 * @param boxes where the found words stand; a word broken at a line's end has two
 */
public record PageHit(PageId page, String label, List<Snippet> snippets, List<HitBox> boxes) {

  public PageHit {
    snippets = List.copyOf(snippets);
    boxes = List.copyOf(boxes);
  }
}
