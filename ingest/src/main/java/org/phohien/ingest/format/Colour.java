package org.phohien.ingest.format;

/** The colour space an image is stored in. */
public enum Colour {
  BITONAL,
  GREY,
  PALETTE,
  RGB,
  YCBCR,
  CMYK,
  LAB,
  OTHER
}
