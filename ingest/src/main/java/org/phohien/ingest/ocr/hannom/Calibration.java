package org.phohien.ingest.ocr.hannom;

/**
 * From what a network says of itself to how often it is right. Networks are surer than they should
 * be; a straight line through the logarithms of the odds mends most of that (Platt, 1999).
 *
 * @param slope of the line, above 0
 * @param offset of the line
 */
record Calibration(double slope, double offset) {

  /** Believes the network. */
  static final Calibration NONE = new Calibration(1, 0);

  private static final double EDGE = 1e-4;

  Calibration {
    if (!(slope > 0) || !Double.isFinite(offset)) {
      throw new IllegalArgumentException("no calibration: " + slope + ", " + offset);
    }
  }

  /** How often a character of this confidence is right, 0 to 1; four digits. */
  float of(double said) {
    double kept = Math.clamp(said, EDGE, 1 - EDGE);
    double odds = slope * Math.log(kept / (1 - kept)) + offset;
    return Math.round(10_000 / (1 + Math.exp(-odds))) / 10_000f;
  }
}
