package org.phohien.samples.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.phohien.core.search.lucene.LuceneEngine;
import org.phohien.samples.relevance.JudgedQuery;
import org.phohien.samples.relevance.QueryKind;
import org.phohien.samples.relevance.Relevance;
import org.phohien.samples.relevance.RelevanceCollection;

/** How well the search answers, by kind of query; both halves of the judged queries. */
final class RelevanceBench {

  private RelevanceBench() {}

  /**
   * Measures.
   *
   * @param folder an empty folder to work in
   */
  static void run(Path folder, PrintStream out) {
    RelevanceCollection collection = new RelevanceCollection();
    try (LuceneEngine engine =
        LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"))) {
      collection.works(engine.index()::put);
      engine.index().refresh();
      Relevance tuning =
          Relevance.of(
              engine.search(), collection.queries().stream().filter(JudgedQuery::forTuning));
      Relevance test =
          Relevance.of(engine.search(), collection.queries().stream().filter(q -> !q.forTuning()));
      out.printf(
          "%-16s %8s %8s %8s   %8s %8s %8s%n",
          "kind", "MRR@10", "nDCG@10", "R@100", "test MRR", "nDCG@10", "R@100");
      for (QueryKind kind : QueryKind.values()) {
        out.printf(
            Locale.ROOT,
            "%-16s %8.3f %8.3f %8.3f   %8.3f %8.3f %8.3f%n",
            kind.name().toLowerCase(Locale.ROOT),
            tuning.mrr(kind),
            tuning.ndcg(kind),
            tuning.recall(kind),
            test.mrr(kind),
            test.ndcg(kind),
            test.recall(kind));
      }
    }
  }
}
