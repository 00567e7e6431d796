package org.phohien.core.text;

import java.util.List;

/**
 * One word, number or character of a text.
 *
 * @param spelling the forms it is found by
 * @param kind what it is
 * @param position counted from 0; neighbours differ by one
 * @param width how many positions it covers: 2 for the joined reading of two syllables that may as
 *     well be one word, else 1
 * @param spans where it stands: one part, or one a line when it is broken over lines
 */
public record Token(Spelling spelling, Kind kind, int position, int width, List<Span> spans) {

  /** What a token is. */
  public enum Kind {
    /** A syllable of Vietnamese or a word of another language. */
    WORD,
    /** Digits only. */
    NUMBER,
    /** One Hán or Nôm character. */
    HAN
  }

  public Token {
    spans = List.copyOf(spans);
  }

  public String exact() {
    return spelling.exact();
  }

  public String folded() {
    return spelling.folded();
  }

  /** First char of it in the text. */
  public int start() {
    return spans.getFirst().start();
  }

  /** Behind its last char in the text. */
  public int end() {
    return spans.getLast().end();
  }
}
