package org.phohien.ingest.works;

import java.util.Arrays;

/**
 * Lays a page's characters along a work's with the fewest edits, near a diagonal that seeds have
 * found. The work may begin and end anywhere; all of the page must be laid.
 *
 * @param edits characters put in, taken out or changed
 * @param places for each character of the page, and for its end, where it falls in the work
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way, never compared
record BandedAlignment(int edits, int[] places) {

  private static final int FAR = 1 << 28;

  /**
   * Aligns.
   *
   * @param offset about where the page begins in the work; may lie before its beginning
   * @param band how far from the diagonal it may stray, to either side
   */
  static BandedAlignment of(int[] page, int[] work, int offset, int band) {
    int width = 2 * band + 1;
    int[][] cost = new int[page.length + 1][width];
    byte[][] move = new byte[page.length + 1][width];
    for (int i = 0; i <= page.length; i++) {
      Arrays.fill(cost[i], FAR);
      for (int k = 0; k < width; k++) {
        int j = offset + i + k - band;
        if (j < 0 || j > work.length) {
          continue;
        }
        if (i == 0) {
          cost[i][k] = 0;
          continue;
        }
        int both = j > 0 ? cost[i - 1][k] + (page[i - 1] == work[j - 1] ? 0 : 1) : FAR;
        int added = k + 1 < width ? cost[i - 1][k + 1] + 1 : FAR;
        int missing = k > 0 && j > 0 ? cost[i][k - 1] + 1 : FAR;
        cost[i][k] = Math.min(both, Math.min(added, missing));
        move[i][k] = (byte) (cost[i][k] == both ? 0 : cost[i][k] == added ? 1 : 2);
      }
    }
    int end = 0;
    for (int k = 1; k < width; k++) {
      end = cost[page.length][k] < cost[page.length][end] ? k : end;
    }
    return new BandedAlignment(cost[page.length][end], back(move, page.length, end, offset - band));
  }

  private static int[] back(byte[][] move, int length, int end, int shift) {
    int[] places = new int[length + 1];
    int i = length;
    int k = end;
    places[i] = shift + i + k;
    while (i > 0) {
      switch (move[i][k]) {
        case 0 -> i--;
        case 1 -> {
          i--;
          k++;
        }
        default -> {
          k--;
          continue;
        }
      }
      places[i] = shift + i + k;
    }
    return places;
  }
}
