package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchRequest;

/**
 * The items with the best page or description. Lucene is told which score is too low by now and
 * leaves out the stretches of the index in which no document reaches it.
 */
final class BestItems implements Collector {

  private final SearchRequest request;
  private final SegmentData data;
  private final Top top;

  BestItems(SearchRequest request, SegmentData data) {
    this.request = request;
    this.data = data;
    this.top = new Top(request);
  }

  List<RankedItem> part() {
    return top.part();
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    return new Segment(segment);
  }

  private final class Segment implements LeafCollector {

    private final int base;
    private final FixedBitSet descriptions;
    private final Sorting sorting;
    private final List<FacetValues> filters = new ArrayList<>();
    private Scorable scorer = new NoScore();
    private int description = -1;
    private float score;

    Segment(LeafReaderContext context) throws IOException {
      this.base = context.docBase;
      this.descriptions = data.descriptions(context.reader());
      this.sorting = new Sorting(request.sort(), context.reader());
      for (Facet facet : request.filters().keySet()) {
        filters.add(data.facet(facet, context.reader(), request.filters()));
      }
    }

    @Override
    public void setScorer(Scorable scorable) throws IOException {
      scorer = scorable;
      skipWorse();
    }

    @Override
    public void collect(int document) throws IOException {
      if (document > description) {
        item();
        description = descriptions.nextSetBit(document);
        score = 0;
      }
      score = Math.max(score, scorer.score());
    }

    @Override
    public void finish() throws IOException {
      item();
    }

    private void item() throws IOException {
      if (description < 0) {
        return;
      }
      long number = sorting.number(description, score);
      if (top.takes(number) && passes()) {
        long change = sorting.change(description);
        top.add(new RankedItem(sorting.order(description, number), change, base + description));
        skipWorse();
      }
    }

    private boolean passes() throws IOException {
      for (FacetValues filter : filters) {
        if (!filter.passes(description)) {
          return false;
        }
      }
      return true;
    }

    /** What scores as the worst of the best does may still be newer. */
    private void skipWorse() throws IOException {
      if (top.worst() != Long.MAX_VALUE) {
        scorer.setMinCompetitiveScore(Sorting.score(top.worst()));
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
