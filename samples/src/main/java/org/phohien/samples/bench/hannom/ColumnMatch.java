package org.phohien.samples.bench.hannom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the columns that were read is which of the true ones, by their text: the truth has no
 * boxes. Pairs are made from the most alike downwards; where two are alike, by their place on the
 * page. A column of which nothing was read right can't be told and counts as not found.
 *
 * @param trueColumns how many there are
 * @param readColumns how many were read
 * @param found true columns that were found
 * @param neighbours pairs of true neighbours, both found
 * @param inOrder of those, the pairs that were read one after the other
 */
record ColumnMatch(int trueColumns, int readColumns, int found, int neighbours, int inOrder) {

  static final ColumnMatch NONE = new ColumnMatch(0, 0, 0, 0, 0);

  private record Pair(int truth, int read, double alike) {}

  static ColumnMatch of(List<int[]> truth, List<int[]> read) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      for (int j = 0; j < read.size(); j++) {
        int length = Math.max(truth.get(i).length, read.get(j).length);
        double same = 1 - Alignment.of(truth.get(i), read.get(j)).edits() / (double) length;
        double away = Math.abs((i + 0.5) / truth.size() - (j + 0.5) / read.size());
        if (same > 0) {
          pairs.add(new Pair(i, j, same - 0.1 * away));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(p -> -p.alike()));
    int[] place = new int[truth.size()];
    Arrays.fill(place, -1);
    boolean[] used = new boolean[read.size()];
    for (Pair pair : pairs) {
      if (place[pair.truth()] < 0 && !used[pair.read()]) {
        place[pair.truth()] = pair.read();
        used[pair.read()] = true;
      }
    }
    return counted(place, read.size());
  }

  private static ColumnMatch counted(int[] place, int read) {
    int neighbours = 0;
    int inOrder = 0;
    for (int i = 1; i < place.length; i++) {
      if (place[i - 1] >= 0 && place[i] >= 0) {
        neighbours++;
        inOrder += place[i] == place[i - 1] + 1 ? 1 : 0;
      }
    }
    int found = (int) Arrays.stream(place).filter(p -> p >= 0).count();
    return new ColumnMatch(place.length, read, found, neighbours, inOrder);
  }

  ColumnMatch plus(ColumnMatch other) {
    return new ColumnMatch(
        trueColumns + other.trueColumns,
        readColumns + other.readColumns,
        found + other.found,
        neighbours + other.neighbours,
        inOrder + other.inOrder);
  }
}
