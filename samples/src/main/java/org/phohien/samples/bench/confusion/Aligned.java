package org.phohien.samples.bench.confusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two sequences laid side by side with the fewest changes.
 *
 * @param <T> what they are made of
 */
final class Aligned<T> {

  /** How unlike two elements are, 0 the same, 1 nothing in common; above 1 never put together. */
  interface Unlikeness<T> {
    double of(T one, T other);
  }

  /**
   * A place of the alignment.
   *
   * @param one place in the first sequence, -1 for none
   * @param other place in the second, -1 for none
   */
  record Pair(int one, int other) {}

  private final List<T> one;
  private final List<T> other;
  private final Unlikeness<T> unlikeness;

  Aligned(List<T> one, List<T> other, Unlikeness<T> unlikeness) {
    this.one = one;
    this.other = other;
    this.unlikeness = unlikeness;
  }

  /** The pairs in order. */
  List<Pair> pairs() {
    double[][] least = new double[one.size() + 1][other.size() + 1];
    for (int i = 0; i <= one.size(); i++) {
      for (int j = 0; j <= other.size(); j++) {
        least[i][j] = i == 0 && j == 0 ? 0 : best(least, i, j);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int i = one.size();
    int j = other.size();
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && least[i][j] == changed(least, i, j)) {
        pairs.add(new Pair(--i, --j));
      } else if (i > 0 && least[i][j] == least[i - 1][j] + 1) {
        pairs.add(new Pair(--i, -1));
      } else {
        pairs.add(new Pair(-1, --j));
      }
    }
    Collections.reverse(pairs);
    return pairs;
  }

  private double best(double[][] least, int i, int j) {
    double best = i > 0 ? least[i - 1][j] + 1 : Double.MAX_VALUE;
    best = j > 0 ? Math.min(best, least[i][j - 1] + 1) : best;
    return i > 0 && j > 0 ? Math.min(best, changed(least, i, j)) : best;
  }

  private double changed(double[][] least, int i, int j) {
    double unlike = unlikeness.of(one.get(i - 1), other.get(j - 1));
    return unlike > 1 ? Double.MAX_VALUE : least[i - 1][j - 1] + 1.5 * unlike;
  }
}
