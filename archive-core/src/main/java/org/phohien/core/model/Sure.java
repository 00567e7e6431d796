package org.phohien.core.model;

/** The range of a confidence. */
final class Sure {

  private Sure() {}

  static void check(float sure) {
    if (!(sure >= 0 && sure <= 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + sure);
    }
  }
}
