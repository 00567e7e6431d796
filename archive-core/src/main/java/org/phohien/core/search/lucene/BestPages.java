package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Reads again the few items that are shown: how many of their pages fit, and which fit best. */
final class BestPages {

  static final int MOST = 3;

  private final Weight weight;
  private final SegmentData data;
  private final List<LeafReaderContext> segments;

  /**
   * @param weight scores documents
   * @param segments of the index
   */
  BestPages(Weight weight, SegmentData data, List<LeafReaderContext> segments) {
    this.weight = weight;
    this.data = data;
    this.segments = segments;
  }

  FoundItem of(RankedItem item) throws IOException {
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(item.description(), segments));
    FixedBitSet descriptions = data.descriptions(segment.reader());
    int description = item.description() - segment.docBase;
    int before = description == 0 ? -1 : descriptions.prevSetBit(description - 1);
    Best best = new Best(segment.docBase);
    boolean described = false;
    Scorer scorer = weight.scorer(segment);
    if (scorer != null) {
      DocIdSetIterator documents = scorer.iterator();
      int document = documents.advance(before + 1);
      while (document < description) {
        best.add(document, scorer.score());
        document = documents.nextDoc();
      }
      described = document == description;
    }
    return new FoundItem(item.description(), described, best.pages(), best.hits);
  }

  /** The best pages of one item; of equals the first. */
  private static final class Best {

    private final int base;
    private final int[] pages = new int[MOST];
    private final float[] scores = new float[MOST];
    private int hits;

    Best(int base) {
      this.base = base;
    }

    void add(int page, float score) {
      int place = Math.min(hits, MOST);
      hits++;
      while (place > 0 && scores[place - 1] < score) {
        if (place < MOST) {
          scores[place] = scores[place - 1];
          pages[place] = pages[place - 1];
        }
        place--;
      }
      if (place < MOST) {
        scores[place] = score;
        pages[place] = page;
      }
    }

    List<Integer> pages() {
      List<Integer> documents = new ArrayList<>(MOST);
      for (int i = 0; i < Math.min(hits, MOST); i++) {
        documents.add(base + pages[i]);
      }
      return documents;
    }
  }
}
