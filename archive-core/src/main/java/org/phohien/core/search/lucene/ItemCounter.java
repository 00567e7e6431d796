package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchAnswer.FacetCount;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.SearchRequest.Sort;

/**
 * Counts what fits, items and pages, as a whole and by facet, and keeps the first items where they
 * are sorted by something else than relevance. It asks for no scores: Lucene then gives the
 * documents in heaps, for about a nanosecond each, so that counts are exact however many they are.
 */
final class ItemCounter implements Collector {

  private final SearchRequest request;
  private final SegmentData data;
  private final boolean sorts;
  private final Top top;
  private final Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
  private long fitting;
  private long items;
  private long pages;

  ItemCounter(SearchRequest request, SegmentData data) {
    this.request = request;
    this.data = data;
    this.top = new Top(request);
    this.sorts = request.sort() != Sort.RELEVANCE;
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

  /** The items asked for; none where they are sorted by relevance. */
  List<RankedItem> part() {
    return top.part();
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
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    return new Segment(segment);
  }

  private final class Segment implements LeafCollector {

    private final int base;
    private final FixedBitSet descriptions;
    private final Sorting sorting;
    private final ItemFacets counts;
    private int description = -1;
    private int pageHits;

    Segment(LeafReaderContext context) throws IOException {
      this.base = context.docBase;
      this.descriptions = data.descriptions(context.reader());
      this.sorting = new Sorting(request.sort(), context.reader());
      this.counts = new ItemFacets(data, context.reader(), request.filters());
    }

    @Override
    public void setScorer(Scorable scorable) {}

    @Override
    public void collect(int document) throws IOException {
      if (document > description) {
        item();
        description = descriptions.nextSetBit(document);
        pageHits = 0;
      }
      pageHits += document < description ? 1 : 0;
    }

    @Override
    public void finish() throws IOException {
      item();
      counts.addTo(facets);
    }

    private void item() throws IOException {
      if (description < 0) {
        return;
      }
      fitting++;
      if (counts.count(description)) {
        items++;
        pages += pageHits;
        if (sorts) {
          keep();
        }
      }
    }

    private void keep() throws IOException {
      long number = sorting.number(description, 0);
      if (top.takes(number)) {
        top.add(
            new RankedItem(
                sorting.order(description, number),
                sorting.change(description),
                base + description));
      }
    }
  }
}
