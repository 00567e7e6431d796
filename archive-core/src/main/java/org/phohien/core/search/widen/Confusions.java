package org.phohien.core.search.widen;

import java.util.HashMap;
import java.util.Map;

/**
 * How far two words are apart to an eye and a hand: letters that are taken for each other on bad
 * paper are nearer than others, and so are a doubled letter and two exchanged ones.
 *
 * <p>Shapes by hand, for words without accents. Our OCR misreads one word in two hundred of the
 * samples once accents are off, too few to learn a table from; the weights should be learnt when
 * corrections come in.
 */
final class Confusions {

  private static final double EXCHANGED = 0.8;
  private static final double DOUBLED = 0.6;

  /** Either may be read for the other. */
  private static final String SHAPES =
      "h b .3|n u .3|c e .3|e o .4|l i .3|l 1 .2|i 1 .2|l t .4|t f .4|i t .5|m rn .3|m in .4|n ri .4"
          + "|u ii .3|u li .5|h li .4|d cl .3|g q .4|g y .5|q y .6|o c .4|o a .4|a n .6|b 6 .3|o 0 .2"
          + "|s 5 .3|v y .5|k h .5|r t .6|n m .6|u v .5|w vv .3|c o .4|e a .6|s 8 .5|g 9 .3|z 2 .4"
          + "|b d .7|p q .7|r n .6|i j .5";

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
    for (String row : SHAPES.split("\\|", -1)) {
      String[] cells = row.split(" ", -1);
      double cost = Double.parseDouble(cells[2]);
      costs.merge(cells[0] + ' ' + cells[1], cost, Math::min);
      costs.merge(cells[1] + ' ' + cells[0], cost, Math::min);
    }
    return Map.copyOf(costs);
  }
}
