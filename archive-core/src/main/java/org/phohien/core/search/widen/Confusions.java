package org.phohien.core.search.widen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two words are apart to an eye and a hand: letters that are taken for each other on bad
 * paper are nearer than others, and so are a doubled letter and two exchanged ones.
 *
 * <p>Learnt from our own OCR: {@code confusions.tsv} counts what it read for what on the sample
 * pages and spoiled copies of them ({@code ./archive bench confusions}), accents aside. What counts
 * is the share among all misreadings of the letter, not how often it is misread: the samples are
 * read better than the pages that search has to forgive. Shapes our OCR has not met are from a list
 * by hand, {@code shapes.tsv}.
 */
final class Confusions {

  private static final double EXCHANGED = 0.8;
  private static final double DOUBLED = 0.6;

  /** However often letters are taken for others, they are not the same. */
  private static final double LEAST = 0.2;

  /** Misreadings of a letter not met yet: what was seen twice is not sure to be half of them. */
  private static final int UNSEEN = 5;

  private static final Map<String, Double> COSTS = costs();

  private Confusions() {}

  /** 0 for the same word; a letter replaced by any other, put in or left out is 1. */
  static double distance(String one, String other) {
    int rows = one.length();
    int columns = other.length();
    double[][] least = new double[rows + 1][columns + 1];
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        least[i][j] = i == 0 && j == 0 ? 0 : least(one, i, other, j, least);
      }
    }
    return least[rows][columns];
  }

  private static double least(String one, int i, String other, int j, double[][] least) {
    double best = Double.MAX_VALUE;
    if (i > 0) {
      best = Math.min(best, least[i - 1][j] + gap(one, i));
    }
    if (j > 0) {
      best = Math.min(best, least[i][j - 1] + gap(other, j));
    }
    if (i > 0 && j > 0) {
      best = Math.min(best, least[i - 1][j - 1] + cost(one, i - 1, i, other, j - 1, j));
    }
    if (i > 1 && j > 0) {
      best = Math.min(best, least[i - 2][j - 1] + cost(one, i - 2, i, other, j - 1, j));
    }
    if (i > 0 && j > 1) {
      best = Math.min(best, least[i - 1][j - 2] + cost(one, i - 1, i, other, j - 2, j));
    }
    if (i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1)) {
      best = Math.min(best, least[i - 2][j - 2] + EXCHANGED);
    }
    return best;
  }

  /** A letter more than there should be; twice the same is a slip of the finger. */
  private static double gap(String word, int end) {
    return end > 1 && word.charAt(end - 1) == word.charAt(end - 2) ? DOUBLED : 1;
  }

  private static double cost(String one, int a, int b, String other, int c, int d) {
    if (b - a == 1 && d - c == 1 && one.charAt(a) == other.charAt(c)) {
      return 0;
    }
    // Two letters for one only where they look like it.
    double usual = b - a == 1 && d - c == 1 ? 1 : 9;
    return COSTS.getOrDefault(one.substring(a, b) + ' ' + other.substring(c, d), usual);
  }

  private static Map<String, Double> costs() {
    Map<String, Double> costs = new HashMap<>();
    for (String line : Thesaurus.lines("shapes.tsv")) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        put(costs, cells[0], cells[1], Double.parseDouble(cells[2]));
      }
    }
    List<String[]> learnt =
        Thesaurus.lines("confusions.tsv").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();
    Map<String, Integer> misread = new HashMap<>();
    learnt.forEach(row -> misread.merge(row[0], Integer.parseInt(row[2]), Integer::sum));
    for (String[] row : learnt) {
      put(costs, row[0], row[1], cost(Integer.parseInt(row[2]), misread.getOrDefault(row[0], 0)));
    }
    return Map.copyOf(costs);
  }

  /** The cost of a misreading seen so many times among all of the letter. */
  private static double cost(int times, int all) {
    double share = (double) times / (all + UNSEEN);
    return Math.min(1, LEAST - Math.log10(share) / 2);
  }

  /** Both ways: who typed may be wrong as well as the page; the cheaper cost of two stays. */
  private static void put(Map<String, Double> costs, String one, String other, double cost) {
    costs.merge(one + ' ' + other, cost, Math::min);
    costs.merge(other + ' ' + one, cost, Math::min);
  }
}
