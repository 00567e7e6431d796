package org.phohien.core.image;

/** Brightness of a colour, as JPEG's own luminance (ITU-T T.871, 7). */
final class Luma {

  private Luma() {}

  /** Rounded {@code 0.299 R + 0.587 G + 0.114 B}; each 0 to 255. */
  static byte of(int red, int green, int blue) {
    return (byte) ((red * 19595 + green * 38470 + blue * 7471 + 32768) >> 16);
  }
}
