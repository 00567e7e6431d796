package org.phohien.core.search.lucene;

/**
 * An item's place in a result.
 *
 * @param order what it is sorted by, the smallest first
 * @param change number of its last change; parts equals, the newest first
 * @param description document of the description
 */
record RankedItem(Order order, long change, int description) implements Comparable<RankedItem> {

  @Override
  public int compareTo(RankedItem other) {
    int byOrder = order.compareTo(other.order);
    return byOrder != 0 ? byOrder : Long.compare(other.change, change);
  }
}
