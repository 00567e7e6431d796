package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.SearchRequest.Sort;
import org.phohien.core.search.query.SearchQuery;

/**
 * One reader's question, answered in three steps, each on the thread that asks: all that fit are
 * counted, without scores; the best are found, leaving out what can't be among them; of those shown
 * the pages are told. Not for several threads.
 */
final class ItemSearch {

  private final IndexSearcher searcher;
  private final SegmentData data;
  private final Queries queries;

  ItemSearch(IndexSearcher searcher, SegmentData data) {
    this.searcher = searcher;
    this.queries = new Queries(new KnownTerms(searcher));
    this.data = data;
  }

  /** The first step. */
  ItemCounter count(SearchQuery query, SearchRequest request) throws IOException {
    ItemCounter counter = new ItemCounter(request, data);
    run(weight(queries.of(query, request.viewer()), counter), counter);
    return counter;
  }

  /** The other two, for the same query and request. */
  List<FoundItem> best(SearchQuery query, SearchRequest request, ItemCounter counted)
      throws IOException {
    if (counted.items() == 0 || request.limit() < 1) {
      return List.of();
    }
    BestItems best = new BestItems(request, data);
    Weight weight = weight(queries.of(query, request.viewer()), best);
    if (request.sort() != Sort.RELEVANCE) {
      return withPages(counted.part(), weight);
    }
    run(weight, best);
    return withPages(best.part(), weight);
  }

  /** The best items but one of what fits. */
  List<FoundItem> like(SearchQuery query, ItemId but, Viewer viewer, int limit) throws IOException {
    SearchRequest request =
        new SearchRequest("", Map.of(), Sort.RELEVANCE, 0, Math.max(1, limit), viewer);
    BestItems best = new BestItems(request, data);
    Term itself = new Term(Fields.ITEM, but.value());
    Weight weight = weight(Queries.without(itself, queries.of(query, viewer)), best);
    run(weight, best);
    return withPages(best.part(), weight);
  }

  private List<FoundItem> withPages(List<RankedItem> items, Weight weight) throws IOException {
    BestPages pages = new BestPages(weight, data, searcher.getLeafContexts());
    List<FoundItem> found = new ArrayList<>(items.size());
    for (RankedItem item : items) {
      found.add(pages.of(item));
    }
    return found;
  }

  /** The text of a page; empty where there is none or the viewer may not see it. */
  Optional<String> text(PageId page, Viewer viewer) throws IOException {
    PageCollector found = new PageCollector(1);
    run(weight(Queries.page(page, viewer), found), found);
    return found.pages().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            searcher.storedFields().document(found.pages().getFirst()).get(Fields.TEXT));
  }

  /** The pages that fit, of those with a term, in page order. */
  List<Integer> pages(Term where, SearchQuery query, Viewer viewer, int limit) throws IOException {
    PageCollector pages = new PageCollector(limit);
    run(weight(Queries.within(where, queries.of(query, viewer)), pages), pages);
    return pages.pages();
  }

  private Weight weight(Query query, Collector collector) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), collector.scoreMode(), 1);
  }

  private void run(Weight weight, Collector collector) throws IOException {
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      LeafCollector found = collector.getLeafCollector(segment);
      ScorerSupplier documents = weight.scorerSupplier(segment);
      if (documents != null) {
        documents.setTopLevelScoringClause();
        documents
            .bulkScorer()
            .score(found, segment.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
      }
      found.finish();
    }
  }
}
