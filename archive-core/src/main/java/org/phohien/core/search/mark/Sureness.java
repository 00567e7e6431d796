package org.phohien.core.search.mark;

/** How sure an engine is of a word, as coarse as a choice of snippets needs. */
public enum Sureness {
  /** Below 0.5: as often wrong as right. */
  POOR(0, 0.5f),
  /** Below 0.7. */
  WEAK(1, 0.7f),
  /** Below 0.9. */
  FAIR(2, 0.9f),
  GOOD(3, Float.POSITIVE_INFINITY);

  private static final Sureness[] ALL = values();

  private final int number;
  private final float below;

  Sureness(int number, float below) {
    this.number = number;
    this.below = below;
  }

  /**
   * The level of a confidence.
   *
   * @param sure 0 to 1
   */
  static Sureness of(float sure) {
    for (Sureness level : ALL) {
      if (sure < level.below) {
        return level;
      }
    }
    return GOOD;
  }

  /** The level's number, 0 to 3, as it is kept in an index. */
  int number() {
    return number;
  }

  /** The level with a number. */
  static Sureness at(int number) {
    return ALL[number];
  }
}
