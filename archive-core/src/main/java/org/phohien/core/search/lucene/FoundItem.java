package org.phohien.core.search.lucene;

import java.util.List;

/**
 * An item that fits, by its documents.
 *
 * @param description document of the description
 * @param described whether the description fits
 * @param pages documents of its best pages, the best first
 * @param pageHits how many of its pages fit
 */
record FoundItem(int description, boolean described, List<Integer> pages, int pageHits) {

  FoundItem {
    pages = List.copyOf(pages);
  }
}
