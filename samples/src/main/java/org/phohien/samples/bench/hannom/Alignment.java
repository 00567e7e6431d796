package org.phohien.samples.bench.hannom;

/**
 * How a text that was read lies against the true one, with the fewest edits.
 *
 * @param edits characters put in, left out or changed
 * @param errorsAt for each true character the edits at it; those after the last count to the last
 * @param right for each character read whether it is the true one
 */
@SuppressWarnings("ArrayRecordComponent") // figures to be added up, never compared
record Alignment(int edits, int[] errorsAt, boolean[] right) {

  static Alignment of(int[] truth, int[] read) {
    int[][] cost = costs(truth, read);
    int[] errorsAt = new int[Math.max(1, truth.length)];
    boolean[] right = new boolean[read.length];
    int i = truth.length;
    int j = read.length;
    while (i > 0 || j > 0) {
      int at = Math.clamp(i - 1L, 0, errorsAt.length - 1);
      if (i > 0
          && j > 0
          && cost[i][j] == cost[i - 1][j - 1] + (truth[i - 1] == read[j - 1] ? 0 : 1)) {
        right[j - 1] = truth[i - 1] == read[j - 1];
        errorsAt[at] += right[j - 1] ? 0 : 1;
        i--;
        j--;
      } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
        errorsAt[at]++;
        i--;
      } else {
        errorsAt[at]++;
        j--;
      }
    }
    return new Alignment(cost[truth.length][read.length], errorsAt, right);
  }

  private static int[][] costs(int[] truth, int[] read) {
    int[][] cost = new int[truth.length + 1][read.length + 1];
    for (int i = 0; i <= truth.length; i++) {
      for (int j = 0; j <= read.length; j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int change = cost[i - 1][j - 1] + (truth[i - 1] == read[j - 1] ? 0 : 1);
          cost[i][j] = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        }
      }
    }
    return cost;
  }
}
