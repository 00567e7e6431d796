package org.phohien.core.text;

/** The six tones of Vietnamese, in the order of the dictionaries. */
public enum Tone {
  /** Level, without a mark. */
  NGANG('\0', 0),
  /** Huyền, grave accent. */
  HUYEN('\u0300', 1),
  /** Hỏi, hook above. */
  HOI('\u0309', 2),
  /** Ngã, tilde. */
  NGA('\u0303', 3),
  /** Sắc, acute accent. */
  SAC('\u0301', 4),
  /** Nặng, dot below. */
  NANG('\u0323', 5);

  private final char mark;
  private final int place;

  Tone(char mark, int place) {
    this.mark = mark;
    this.place = place;
  }

  /** The combining mark; U+0000 for the level tone. */
  public char mark() {
    return mark;
  }

  /** Its place in a dictionary, from 0. */
  int place() {
    return place;
  }

  /** The tone written by a combining mark; level for every other character. */
  static Tone ofMark(char mark) {
    return switch (mark) {
      case '\u0300' -> HUYEN;
      case '\u0309' -> HOI;
      case '\u0303' -> NGA;
      case '\u0301' -> SAC;
      case '\u0323' -> NANG;
      default -> NGANG;
    };
  }
}
