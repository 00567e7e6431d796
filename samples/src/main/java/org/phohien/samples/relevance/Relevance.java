package org.phohien.samples.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.phohien.core.access.Viewer;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.SearchRequest.Sort;

/**
 * How well a search answers judged queries.
 *
 * @param ranks of each query's answer, from 1; 0 where it is not among the first hundred
 */
public record Relevance(Map<JudgedQuery, Integer> ranks) {

  private static final int FARTHEST = 100;
  private static final int SEEN = 10;

  public Relevance {
    ranks = Map.copyOf(ranks);
  }

  /** Asks a search that has the works. */
  public static Relevance of(PageSearch search, Stream<JudgedQuery> queries) {
    Map<JudgedQuery, Integer> ranks = new java.util.HashMap<>();
    queries.forEach(query -> ranks.put(query, rank(search, query)));
    return new Relevance(ranks);
  }

  private static int rank(PageSearch search, JudgedQuery query) {
    SearchRequest request =
        new SearchRequest(query.text(), Map.of(), Sort.RELEVANCE, 0, FARTHEST, Viewer.PUBLIC);
    List<String> found = new ArrayList<>();
    search.search(request).items().forEach(hit -> found.add(hit.item().value()));
    return found.indexOf(query.relevant()) + 1;
  }

  /** Reciprocal rank of one query's answer among the first ten, else 0. */
  public static double reciprocal(int rank) {
    return rank >= 1 && rank <= SEEN ? 1.0 / rank : 0;
  }

  /** Mean reciprocal rank at 10. */
  public double mrr(QueryKind kind) {
    return mean(kind, Relevance::reciprocal);
  }

  /** Normalised discounted cumulative gain at 10; with one answer a query the ideal gain is 1. */
  public double ndcg(QueryKind kind) {
    return mean(
        kind, rank -> rank >= 1 && rank <= SEEN ? 1 / (Math.log(rank + 1) / Math.log(2)) : 0);
  }

  /** Share of the answers among the first hundred. */
  public double recall(QueryKind kind) {
    return mean(kind, rank -> rank >= 1 ? 1 : 0);
  }

  private double mean(QueryKind kind, java.util.function.IntToDoubleFunction worth) {
    return ranks.entrySet().stream()
        .filter(e -> e.getKey().kind() == kind)
        .mapToDouble(e -> worth.applyAsDouble(e.getValue()))
        .average()
        .orElse(0);
  }
}
