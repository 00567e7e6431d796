package org.phohien.core.image;

/** What a pixel is made of; one byte a sample, samples of a pixel side by side. */
public enum Bands {
  /** One byte a pixel, 0 (black) or 255 (white) and nothing between: a one-bit scan. */
  BITONAL(1),
  /** One byte a pixel, 0 black to 255 white. */
  GREY(1),
  /** Red, green, blue; sRGB. */
  RGB(3);

  private final int samples;

  Bands(int samples) {
    this.samples = samples;
  }

  /** Bytes a pixel. */
  public int samples() {
    return samples;
  }
}
