package org.phohien.samples.bench.hannom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phohien.samples.bench.hannom.Score.LineScore;
import org.phohien.samples.bench.hannom.TruthFolder.Sample;

/** Figures are right: by hand on small cases, and as the development set's own scorer has them. */
class TruthBenchTest {

  private static final Folding FOLDING = new Folding(Map.of(0xE000, 0x4E00), Map.of());

  @Test
  void onlyCharactersCountAndPrivateOnesAreFolded() {
    assertArrayEquals(new int[] {0x4E00, 0x20000, 0x3005}, FOLDING.n1("\uE000 a1。〇𠀀々"));
  }

  @Test
  void editsAreGivenToTheCharactersTheyFallOn() {
    Alignment alignment = Alignment.of(new int[] {1, 2, 3, 4}, new int[] {1, 9, 3, 3, 4});
    assertEquals(2, alignment.edits());
    assertArrayEquals(new boolean[] {true, false}, java.util.Arrays.copyOf(alignment.right(), 2));
    assertEquals(2, java.util.Arrays.stream(alignment.errorsAt()).sum());
  }

  @Test
  void columnsReadInWrongOrderAreFoundButNotInOrder() {
    List<int[]> truth = List.of(new int[] {1, 2, 3}, new int[] {4, 5, 6}, new int[] {7, 8, 9});
    List<int[]> read = List.of(new int[] {4, 5, 6}, new int[] {1, 2, 0}, new int[] {7, 8, 9});
    assertEquals(new ColumnMatch(3, 3, 3, 2, 0), ColumnMatch.of(truth, read));
    assertEquals(new ColumnMatch(3, 3, 3, 2, 2), ColumnMatch.of(truth, truth));
    assertEquals(
        new ColumnMatch(3, 2, 2, 0, 0), ColumnMatch.of(truth, List.of(truth.get(0), truth.get(2))));
  }

  @Test
  void publishedPredictionsScoreAsTheScorerOfTheDevelopmentSetSays() throws IOException {
    Path dev = shared().resolve("hannom/dev");
    assumeTrue(Files.isDirectory(dev), "no shared/hannom: the scorer's figures are not compared");
    TruthFolder truth = TruthFolder.read(dev);
    Map<String, String> predictions =
        Files.readAllLines(dev.resolve("baselines/columns.ppocrv4.tsv")).stream()
            .map(row -> row.split("\t", -1))
            .collect(Collectors.toMap(r -> r[0], r -> r[1]));
    Score score = new Score();
    for (Sample sample : truth.columns()) {
      String read = predictions.getOrDefault(dev.relativize(sample.file()).toString(), "");
      Alignment n1 = Alignment.of(truth.folding().n1(sample.text()), truth.folding().n1(read));
      Alignment n2 = Alignment.of(truth.folding().n2(sample.text()), truth.folding().n2(read));
      score.add(new LineScore(truth.folding().n1(sample.text()).length, n1.edits(), n2.edits()));
    }
    assertEquals(689, score.characters());
    assertTrue(score.n1().strip().startsWith("49.5 "), score.n1());
    assertTrue(score.n2().strip().startsWith("47.9 "), score.n2());
    assertEquals(0, score.exact());
  }

  private static Path shared() {
    return Path.of(
        Optional.ofNullable(System.getenv("PHOHIEN_SHARED"))
            .orElse(System.getProperty("phohien.root", ".") + "/../shared"));
  }
}
