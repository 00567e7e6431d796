package org.phohien.core.search.lucene;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.phohien.core.search.SearchRequest;

/** The best items so far, as many as are needed for the part of a result that is asked for. */
final class Top {

  /** Nobody reads so far, and what is skipped must be kept to be skipped. */
  private static final int FARTHEST = 10_000;

  private static final int MOST_ITEMS = 100;

  private final int skipped;
  private final int wanted;
  private final PriorityQueue<RankedItem> best = new PriorityQueue<>(Collections.reverseOrder());

  Top(SearchRequest request) {
    this.skipped = Math.clamp(request.offset(), 0, FARTHEST);
    int shown = Math.clamp(request.limit(), 0, MOST_ITEMS);
    this.wanted = shown == 0 ? 0 : skipped + shown;
  }

  /** Whether nothing is to be shown at all. */
  boolean isEmpty() {
    return wanted == 0;
  }

  /** Whether an item with such a number, see {@link Order}, may still be among the best. */
  boolean takes(long number) {
    return best.size() < wanted || (wanted > 0 && number <= best.element().order().number());
  }

  void add(RankedItem item) {
    best.add(item);
    if (best.size() > wanted) {
      best.poll();
    }
  }

  /** The number that another item must not exceed; the highest there is while any is taken. */
  long worst() {
    return best.size() < wanted ? Long.MAX_VALUE : best.element().order().number();
  }

  /** The part of the items that was asked for, the best first. */
  List<RankedItem> part() {
    List<RankedItem> sorted = best.stream().sorted().toList();
    return sorted.subList(Math.min(skipped, sorted.size()), sorted.size());
  }
}
