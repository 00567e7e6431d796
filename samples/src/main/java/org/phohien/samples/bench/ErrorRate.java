package org.phohien.samples.bench;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Character errors of a reading against the true text: edits over characters, both as one string.
 *
 * @param edits characters put in, taken out or changed
 * @param characters of the true text
 */
record ErrorRate(int edits, int characters) {

  static final ErrorRate NONE = new ErrorRate(0, 0);

  private static final Pattern NOT_HAN = Pattern.compile("[^\\p{IsHan}\\x{E000}-\\x{F8FF}]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** For print: NFC, runs of white space as one space. */
  static ErrorRate ofPrint(String truth, String read) {
    return of(spaced(truth), spaced(read));
  }

  /** For Hán-Nôm: only characters count, not how they are parted. */
  static ErrorRate ofHanNom(String truth, String read) {
    return of(NOT_HAN.matcher(truth).replaceAll(""), NOT_HAN.matcher(read).replaceAll(""));
  }

  ErrorRate plus(ErrorRate other) {
    return new ErrorRate(edits + other.edits, characters + other.characters);
  }

  double percent() {
    return characters == 0 ? 0 : 100.0 * edits / characters;
  }

  private static String spaced(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip();
  }

  private static ErrorRate of(String truth, String read) {
    int[] wanted = truth.codePoints().toArray();
    int[] found = read.codePoints().toArray();
    int[] row = new int[found.length + 1];
    for (int j = 0; j <= found.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wanted.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= found.length; j++) {
        int change = diagonal + (wanted[i - 1] == found[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return new ErrorRate(row[found.length], wanted.length);
  }
}
