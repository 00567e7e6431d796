package org.phohien.ingest.ocr.hannom;

import java.util.Arrays;
import java.util.List;

/**
 * Where in a column a character stands, and which it may be.
 *
 * @param middle of the time steps in which it was seen
 * @param classes the likeliest of the network, from 0 without the blank, the best first
 * @param shares of each, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way, never compared
record Place(double middle, int[] classes, double[] shares) {

  /** Candidates kept for a place, at most. */
  static final int CANDIDATES = 40;

  /** Of the best one's share: no language talks a smaller one up, and each costs time. */
  private static final double LEAST_OF_BEST = 1e-3;

  private static final double LEAST = 1e-6;

  /**
   * The likeliest classes of one time step.
   *
   * @param row where the step begins among the values; its first value is the blank's
   * @param whole what all shares together are
   */
  static Place at(double middle, float[] values, int row, int classes, double whole) {
    int[] best = new int[Math.min(CANDIDATES, classes - 1)];
    int found = 0;
    for (int i = 1; i < classes; i++) {
      float value = values[row + i];
      if (found < best.length || value > values[row + 1 + best[found - 1]]) {
        int at = found < best.length ? found++ : best.length - 1;
        while (at > 0 && values[row + 1 + best[at - 1]] < value) {
          best[at] = best[at - 1];
          at--;
        }
        best[at] = i - 1;
      }
    }
    int kept = 1;
    while (kept < found
        && values[row + 1 + best[kept]] >= LEAST_OF_BEST * values[row + 1 + best[0]]) {
      kept++;
    }
    double[] shares = new double[kept];
    for (int i = 0; i < kept; i++) {
      shares[i] = Math.max(LEAST, values[row + 1 + best[i]] / whole);
    }
    return new Place(middle, Arrays.copyOf(best, kept), shares);
  }

  /**
   * The usual distance of neighbours along a column, in time steps: the median; 0 for under two.
   */
  static double pitch(List<Place> places) {
    double[] distances = new double[Math.max(0, places.size() - 1)];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = places.get(i + 1).middle() - places.get(i).middle();
    }
    Arrays.sort(distances);
    return distances.length == 0 ? 0 : distances[distances.length / 2];
  }
}
