package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchAnswer.FacetCount;
import org.phohien.core.search.SearchRequest;

/**
 * Groups what fits by item, counts facets and keeps the best items, all in one pass: the documents
 * of an item come one after the other, its description last.
 *
 * <p>An item that only one facet's filter keeps out still counts for that facet, so that a reader
 * sees what else could be chosen there.
 */
final class ItemCollector implements Collector {

  static final int BEST_PAGES = 3;
  private static final List<Facet> FACETS = List.of(Facet.values());

  /** Nobody reads so far, and what is skipped must be kept to be skipped. */
  private static final int FARTHEST = 10_000;

  private static final int MOST_ITEMS = 100;

  private final SearchRequest request;
  private final int skipped;
  private final int wanted;
  private final PriorityQueue<FoundItem> best;
  private final Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
  private long fitting;
  private long items;
  private long pages;

  ItemCollector(SearchRequest request) {
    this.request = request;
    this.skipped = Math.clamp(request.offset(), 0, FARTHEST);
    this.wanted = skipped + Math.clamp(request.limit(), 0, MOST_ITEMS);
    this.best = new PriorityQueue<>(Collections.reverseOrder());
    for (Facet facet : Facet.values()) {
      facets.put(facet, new HashMap<>());
    }
  }

  /** How many items fit the query, filters aside. */
  long fitting() {
    return fitting;
  }

  long items() {
    return items;
  }

  long pages() {
    return pages;
  }

  /** The part of the items that was asked for. */
  List<FoundItem> part() {
    List<FoundItem> sorted = best.stream().sorted().toList();
    return sorted.subList(Math.min(skipped, sorted.size()), sorted.size());
  }

  Map<Facet, List<FacetCount>> facets() {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    facets.forEach((facet, values) ->
        counts.put(
            facet,
            values.entrySet().stream()
                .sorted(
                    Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(facet.mostValues())
                .map(e -> new FacetCount(e.getKey(), e.getValue()))
                .toList()));
    return counts;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    return new Segment(segment);
  }

  private final class Segment implements LeafCollector {

    private final int base;
    private final NumericDocValues distances;
    private final Sorting sorting;
    private final List<FacetValues> filters = new ArrayList<>();
    private Scorable scorer = new NoScore();

    // The item being read.
    private int description = -1;
    private boolean described;
    private float score;
    private int pageHits;
    private final int[] bestPages = new int[BEST_PAGES];
    private final float[] bestScores = new float[BEST_PAGES];

    Segment(LeafReaderContext context) throws IOException {
      this.base = context.docBase;
      this.distances = DocValues.getNumeric(context.reader(), Fields.DISTANCE);
      this.sorting = new Sorting(request.sort(), context.reader());
      for (Facet facet : Facet.values()) {
        filters.add(new FacetValues(facet, context.reader(), request.filters()));
      }
    }

    @Override
    public void setScorer(Scorable scorable) {
      scorer = scorable;
    }

    @Override
    public void collect(int document) throws IOException {
      int distance = distances.advanceExact(document) ? (int) distances.longValue() : 0;
      if (document + distance != description) {
        item();
        begin(document + distance);
      }
      float here = scorer.score();
      score = Math.max(score, here);
      if (distance == 0) {
        described = true;
      } else {
        page(document, here);
      }
    }

    @Override
    public void finish() throws IOException {
      item();
      description = -1;
      int i = 0;
      for (Facet facet : Facet.values()) {
        filters.get(i++).addTo(facets.getOrDefault(facet, Map.of()));
      }
    }

    private void begin(int next) {
      description = next;
      described = false;
      score = 0;
      pageHits = 0;
    }

    /** Keeps the page if it is among the item's best; of equals the first stays. */
    private void page(int document, float here) {
      int place = Math.min(pageHits, BEST_PAGES);
      pageHits++;
      while (place > 0 && bestScores[place - 1] < here) {
        if (place < BEST_PAGES) {
          bestScores[place] = bestScores[place - 1];
          bestPages[place] = bestPages[place - 1];
        }
        place--;
      }
      if (place < BEST_PAGES) {
        bestScores[place] = here;
        bestPages[place] = document;
      }
    }

    private void item() throws IOException {
      if (description < 0) {
        return;
      }
      fitting++;
      int failed = 0;
      int failing = -1;
      for (int i = 0; i < filters.size(); i++) {
        if (!filters.get(i).passes(description)) {
          failed++;
          failing = i;
        }
      }
      if (failed == 1) {
        countFor(failing);
      } else if (failed == 0) {
        for (FacetValues values : filters) {
          values.count(description);
        }
        items++;
        pages += pageHits;
        keep();
      }
    }

    /** An item that only one facet keeps out counts for it, and for those chosen with it. */
    private void countFor(int failing) throws IOException {
      Facet facet = FACETS.get(failing);
      for (int i = 0; i < filters.size(); i++) {
        if (FACETS.get(i).chosenWith(facet)) {
          filters.get(i).count(description);
        }
      }
    }

    private void keep() throws IOException {
      long number = sorting.number(description, score);
      FoundItem worst = best.size() < wanted ? null : best.peek();
      if (wanted == 0 || (worst != null && number > worst.order().number())) {
        return;
      }
      List<Integer> pageDocuments = new ArrayList<>(BEST_PAGES);
      for (int i = 0; i < Math.min(pageHits, BEST_PAGES); i++) {
        pageDocuments.add(base + bestPages[i]);
      }
      best.add(
          new FoundItem(
              sorting.order(description, number),
              sorting.change(description),
              base + description,
              described,
              pageDocuments,
              pageHits));
      if (best.size() > wanted) {
        best.poll();
      }
    }
  }

  /** Stands in until Lucene has set the scorer. */
  private static final class NoScore extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
