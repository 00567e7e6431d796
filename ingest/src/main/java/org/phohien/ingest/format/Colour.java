package org.phohien.ingest.format;

/** The colour space an image is stored in. */
public enum Colour {
  BITONAL,
  GREY,
  PALETTE,
  RGB,
  YCBCR,
  CMYK,
  /** As Adobe's programs write it into JPEG: 255 is no ink. */
  CMYK_INVERTED,
  LAB,
  OTHER
}
