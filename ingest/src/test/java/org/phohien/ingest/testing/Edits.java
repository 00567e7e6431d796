package org.phohien.ingest.testing;

/** Levenshtein distance of two texts, in code points. */
public final class Edits {

  private Edits() {}

  /** How many characters must be put in, taken out or changed. */
  public static int between(String truth, String read) {
    int[] a = truth.codePoints().toArray();
    int[] b = read.codePoints().toArray();
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length];
  }
}
