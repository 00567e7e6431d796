package org.phohien.samples.bench;

import java.util.Arrays;

/**
 * How long each of many tries took.
 *
 * @param millis sorted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Times(double[] millis) {

  Times {
    millis = millis.clone();
    Arrays.sort(millis);
  }

  /** The time so many of a hundred tries stay under. */
  double quantile(int percent) {
    return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
  }
}
