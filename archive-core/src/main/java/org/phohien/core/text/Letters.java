package org.phohien.core.text;

import java.text.Normalizer;

/**
 * What each composed Latin letter is made of: its small form without tone, its bare form, its tone.
 *
 * <p>The tables are computed once from Unicode's own decompositions, so that no letter is forgotten
 * and reading a page needs no normaliser.
 */
final class Letters {

  /** First character beyond Latin Extended Additional, where the last Vietnamese letter stands. */
  static final int LIMIT = 0x1F00;

  private static final char[] TONELESS = new char[LIMIT];
  private static final char[] BARE = new char[LIMIT];
  private static final Tone[] TONE = new Tone[LIMIT];

  static {
    for (char c = 0; c < LIMIT; c++) {
      decompose(c);
    }
  }

  private Letters() {}

  /** The small letter without its tone: Ầ gives â. Characters from {@link #LIMIT} on stay. */
  static char toneless(char c) {
    return c < LIMIT ? TONELESS[c] : c;
  }

  /** The small letter without any mark: Ầ gives a, Đ gives d. */
  static char bare(char c) {
    return c < LIMIT ? BARE[c] : c;
  }

  /** The tone a composed letter carries. */
  static Tone tone(char c) {
    return c < LIMIT ? TONE[c] : Tone.NGANG;
  }

  private static void decompose(char c) {
    // Character.toLowerCase knows no locale: a Turkish server folds I like any other.
    char small = Character.toLowerCase(c);
    // Conversions from 8-bit Vietnamese code pages often leave eth or African D in place of Đ.
    if (small == 'ð' || small == 'ɖ') {
      small = 'đ';
    }
    String parts = Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD);
    StringBuilder toneless = new StringBuilder();
    Tone tone = Tone.NGANG;
    for (int i = 0; i < parts.length(); i++) {
      Tone here = i == 0 ? Tone.NGANG : Tone.ofMark(parts.charAt(i));
      if (here == Tone.NGANG) {
        toneless.append(parts.charAt(i));
      } else {
        tone = here;
      }
    }
    String composed = Normalizer.normalize(toneless, Normalizer.Form.NFC);
    boolean single = composed.length() == 1;
    TONELESS[c] = single ? composed.charAt(0) : small;
    TONE[c] = single ? tone : Tone.NGANG;
    BARE[c] = small == 'đ' ? 'd' : parts.charAt(0);
  }
}
