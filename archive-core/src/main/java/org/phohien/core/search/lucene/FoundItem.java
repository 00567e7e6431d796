package org.phohien.core.search.lucene;

import java.util.List;

/**
 * An item that fits, by its documents.
 *
 * @param order what it is sorted by, the smallest first
 * @param change number of its last change; parts equals
 * @param description document of the description
 * @param described whether the description fits
 * @param pages documents of its best pages, the best first
 * @param pageHits how many of its pages fit
 */
record FoundItem(
    Order order, long change, int description, boolean described, List<Integer> pages, int pageHits)
    implements Comparable<FoundItem> {

  FoundItem {
    pages = List.copyOf(pages);
  }

  @Override
  public int compareTo(FoundItem other) {
    int byOrder = order.compareTo(other.order);
    return byOrder != 0 ? byOrder : Long.compare(other.change, change);
  }
}
