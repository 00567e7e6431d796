package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** The first pages that fit, in page order. */
final class PageCollector implements Collector {

  private final int limit;
  private final List<Integer> pages = new ArrayList<>();

  PageCollector(int limit) {
    this.limit = limit;
  }

  List<Integer> pages() {
    return List.copyOf(pages);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    NumericDocValues distances = DocValues.getNumeric(segment.reader(), Fields.DISTANCE);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int document) throws IOException {
        boolean page = distances.advanceExact(document) && distances.longValue() > 0;
        if (page && pages.size() < limit) {
          pages.add(segment.docBase + document);
        }
      }
    };
  }
}
