package org.phohien.samples.bench.hannom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;

/** What was added up for a group of lines. Intervals are of lines drawn again (bootstrap). */
final class Score {

  private static final int DRAWS = 1000;

  private final List<LineScore> lines = new ArrayList<>();

  /**
   * One true line.
   *
   * @param characters of it
   * @param n1 edits by N1
   * @param n2 edits by N2
   */
  record LineScore(int characters, int n1, int n2) {}

  void add(LineScore line) {
    lines.add(line);
  }

  int lines() {
    return lines.size();
  }

  int characters() {
    return lines.stream().mapToInt(LineScore::characters).sum();
  }

  /** Lines without an error, in per cent. */
  double exact() {
    return 100.0 * lines.stream().filter(l -> l.n1() == 0).count() / Math.max(1, lines.size());
  }

  /** CER by N1 with its interval of 95 %. */
  String n1() {
    return rate(LineScore::n1);
  }

  String n2() {
    return rate(LineScore::n2);
  }

  private String rate(ToIntFunction<LineScore> edits) {
    Random random = new Random(1866);
    double[] drawn = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      List<LineScore> again = new ArrayList<>();
      for (int j = 0; j < lines.size(); j++) {
        again.add(lines.get(random.nextInt(lines.size())));
      }
      drawn[i] = percent(again, edits);
    }
    Arrays.sort(drawn);
    return String.format(
        Locale.ROOT,
        "%5.1f [%.1f-%.1f]",
        percent(lines, edits),
        drawn[DRAWS / 40],
        drawn[DRAWS - 1 - DRAWS / 40]);
  }

  private static double percent(List<LineScore> lines, ToIntFunction<LineScore> edits) {
    int characters = lines.stream().mapToInt(LineScore::characters).sum();
    return 100.0 * lines.stream().mapToInt(edits).sum() / Math.max(1, characters);
  }
}
