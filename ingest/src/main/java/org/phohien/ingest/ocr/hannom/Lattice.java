package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places of a column at which a character stands, each with the characters that it may be,
 * weighed together with how the characters follow each other in the language.
 *
 * <p>All ways through the lattice are summed up, not the best few (a state is the last two
 * characters, so that with ten candidates a place it is a matter of a thousand sums). What comes
 * out for each candidate is its share of all ways, which is what a confidence should be.
 */
final class Lattice {

  private final List<int[]> classes = new ArrayList<>();
  private final List<double[]> seen = new ArrayList<>();
  private final Optional<Language> language;
  private final double trust;

  /**
   * An empty lattice.
   *
   * @param language where there is one; else what was seen is all
   * @param trust how much the language counts beside what was seen: an exponent, 0 for nothing
   */
  Lattice(Optional<Language> language, double trust) {
    this.language = language.filter(_ -> trust > 0);
    this.trust = trust;
  }

  /**
   * Adds the next place.
   *
   * @param candidates classes from 0
   * @param probabilities of each, above 0
   */
  void add(int[] candidates, double[] probabilities) {
    classes.add(candidates);
    seen.add(probabilities);
  }

  /** For each place the share of each candidate; they sum to 1. */
  List<double[]> shares() {
    int count = classes.size();
    double[][][] forward = new double[count][][];
    double[][][] backward = new double[count][][];
    for (int place = 0; place < count; place++) {
      forward[place] = forward(place, place == 0 ? new double[][] {{1}} : forward[place - 1]);
    }
    for (int place = count - 1; place >= 0; place--) {
      backward[place] =
          place == count - 1 ? ones(width(place - 1), width(place)) : backward(place, backward);
    }
    List<double[]> shares = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      double[] share = new double[width(place)];
      for (int before = 0; before < width(place - 1); before++) {
        for (int here = 0; here < share.length; here++) {
          share[here] += forward[place][before][here] * backward[place][before][here];
        }
      }
      shares.add(normalized(share));
    }
    return shares;
  }

  /** Sum over all ways up to a place, by its candidate and the one before; scaled to sum to 1. */
  private double[][] forward(int place, double[][] previous) {
    double[][] sums = new double[width(place - 1)][width(place)];
    double all = 0;
    for (int before = 0; before < sums.length; before++) {
      for (int here = 0; here < sums[before].length; here++) {
        double sum = 0;
        for (int earlier = 0; earlier < previous.length; earlier++) {
          double way = place == 0 ? 1 : previous[earlier][before];
          sum += way * follows(place, earlier, before, here);
        }
        sums[before][here] = sum * seen.get(place)[here];
        all += sums[before][here];
      }
    }
    return scaled(sums, all);
  }

  /** Sum over all ways from a place on. */
  private double[][] backward(int place, double[][][] backward) {
    double[][] sums = new double[width(place - 1)][width(place)];
    double all = 0;
    for (int before = 0; before < sums.length; before++) {
      for (int here = 0; here < sums[before].length; here++) {
        for (int next = 0; next < width(place + 1); next++) {
          sums[before][here] +=
              follows(place + 1, before, here, next)
                  * seen.get(place + 1)[next]
                  * backward[place + 1][here][next];
        }
        all += sums[before][here];
      }
    }
    return scaled(sums, all);
  }

  /** The language's weight of a candidate after those of the two places before. */
  private double follows(int place, int earlier, int before, int here) {
    if (language.isEmpty()) {
      return 1;
    }
    int first = place < 2 ? Language.NONE : classes.get(place - 2)[earlier];
    int second = place < 1 ? Language.NONE : classes.get(place - 1)[before];
    return Math.exp(trust * language.get().log(first, second, classes.get(place)[here]));
  }

  private int width(int place) {
    return place < 0 ? 1 : classes.get(place).length;
  }

  private static double[][] ones(int rows, int columns) {
    double[][] ones = new double[rows][columns];
    for (double[] row : ones) {
      java.util.Arrays.fill(row, 1);
    }
    return ones;
  }

  private static double[][] scaled(double[][] sums, double all) {
    for (double[] row : sums) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= all;
      }
    }
    return sums;
  }

  private static double[] normalized(double[] share) {
    double all = 0;
    for (double part : share) {
      all += part;
    }
    for (int i = 0; i < share.length; i++) {
      share[i] /= all;
    }
    return share;
  }
}
