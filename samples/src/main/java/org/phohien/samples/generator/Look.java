package org.phohien.samples.generator;

/**
 * How a sheet comes off the scanner.
 *
 * @param paper its tone
 * @param skew degrees, clockwise positive
 * @param ink how black the print is, 0..1
 * @param bleed how much of the other side shows through, 0..1
 * @param grain the sensor's noise, in grey levels (standard deviation)
 * @param seed of everything that is left to chance
 */
record Look(Paper paper, double skew, double ink, double bleed, double grain, long seed) {

  /**
   * A paper.
   *
   * @param red brightness under the lamp, 0..255
   * @param green the same
   * @param blue the same
   * @param mottle how uneven the sheet is, in grey levels
   * @param shadow how much darker it is towards the spine, in grey levels
   */
  record Paper(int red, int green, int blue, double mottle, double shadow) {

    static final Paper BOOK = new Paper(236, 226, 203, 9, 70);
    static final Paper NEWSPRINT = new Paper(222, 207, 176, 14, 50);
    static final Paper MAP = new Paper(240, 231, 208, 8, 26);
    static final Paper DO = new Paper(229, 211, 170, 16, 36);
    static final Paper WHITE = new Paper(250, 250, 248, 2, 12);

    /** Damp got at it: dark clouds across the page. */
    Paper stained() {
      return new Paper(red - 30, green - 34, blue - 40, 95, 90);
    }

    double channel(int index) {
      return switch (index) {
        case 0 -> red;
        case 1 -> green;
        default -> blue;
      };
    }

    /** The tone of a grey scan. */
    double grey() {
      return 0.299 * red + 0.587 * green + 0.114 * blue;
    }
  }

  static Look of(Paper paper, double skew, long seed) {
    return new Look(paper, skew, 0.92, 0.055, 1.3, seed);
  }

  Look faint() {
    return new Look(paper.stained(), skew, 0.4, 0.1, 3, seed);
  }

  Look withBleed(double share) {
    return new Look(paper, skew, ink, share, grain, seed);
  }

  /** Free of sensor noise, for formats without loss, where each level of noise costs megabytes. */
  Look smooth() {
    return new Look(paper, skew, ink, bleed, 0, seed);
  }
}
