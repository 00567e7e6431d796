package org.phohien.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phohien.core.search.lucene.LuceneEngine;
import org.phohien.samples.relevance.JudgedQuery;
import org.phohien.samples.relevance.QueryKind;
import org.phohien.samples.relevance.Relevance;
import org.phohien.samples.relevance.RelevanceCollection;

/**
 * No kind of query is answered worse than it was: the tuning half of the relevance collection,
 * against the ranks that are committed. {@code -Dgolden=write} commits better ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {

  private static final Path QUERIES = Samples.relevance().resolve("queries.tsv");
  private static final Path RANKS = Samples.relevance().resolve("tuning-ranks.tsv");
  private static final int RESAMPLES = 2000;

  private final RelevanceCollection collection = new RelevanceCollection();
  private Map<JudgedQuery, Integer> ranks = Map.of();

  @BeforeAll
  void ask(@TempDir Path folder) throws IOException {
    try (LuceneEngine engine =
        LuceneEngine.open(folder.resolve("index"), folder.resolve("index.lock"))) {
      collection.works(engine.index()::put);
      engine.index().refresh();
      ranks =
          Relevance.of(
                  engine.search(), collection.queries().stream().filter(JudgedQuery::forTuning))
              .ranks();
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(RANKS, rows());
    }
  }

  private List<String> rows() {
    return collection.queries().stream()
        .filter(ranks::containsKey)
        .map(q -> q.kind() + "\t" + q.number() + "\t" + ranks.get(q))
        .toList();
  }

  /** The truth was there before the tuning and stays as it is. */
  @Test
  void queriesAndAnswersAreThoseJudged() throws IOException {
    assertEquals(
        Files.readAllLines(QUERIES), collection.queries().stream().map(JudgedQuery::row).toList());
    assertEquals(400, collection.queries().size());
  }

  @ParameterizedTest
  @EnumSource
  void noKindIsAnsweredWorseThanBefore(QueryKind kind) throws IOException {
    Map<Integer, Integer> before = before(kind);
    double[] gains =
        ranks.entrySet().stream()
            .filter(e -> e.getKey().kind() == kind)
            .sorted(Map.Entry.comparingByKey((a, b) -> a.number() - b.number()))
            .mapToDouble(e ->
                Relevance.reciprocal(e.getValue())
                    - Relevance.reciprocal(before.getOrDefault(e.getKey().number(), 0)))
            .toArray();
    assertEquals(20, gains.length);
    double best = upperBound(gains);
    assertTrue(
        best >= 0, () -> String.format(Locale.ROOT, "%s: MRR changes by %.3f at best", kind, best));
  }

  private static Map<Integer, Integer> before(QueryKind kind) throws IOException {
    Map<Integer, Integer> before = new HashMap<>();
    for (String row : Files.readAllLines(RANKS)) {
      String[] cells = row.split("\t", -1);
      if (cells[0].equals(kind.name())) {
        before.put(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
      }
    }
    return before;
  }

  /** The mean gain that 95 of 100 paired resamples stay under. */
  private static double upperBound(double[] gains) {
    Random random = new Random(1);
    double[] means = new double[RESAMPLES];
    for (int n = 0; n < RESAMPLES; n++) {
      means[n] =
          random.ints(gains.length, 0, gains.length).mapToDouble(i -> gains[i]).average().orElse(0);
    }
    Arrays.sort(means);
    return means[RESAMPLES * 95 / 100];
  }
}
