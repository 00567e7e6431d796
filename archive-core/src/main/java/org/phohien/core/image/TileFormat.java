package org.phohien.core.image;

/** In which format the tiles of a service copy lie. */
public enum TileFormat {
  /** Baseline JPEG: grey and colour pages. */
  JPEG("image/jpeg"),
  /**
   * PNG: one-bit pages, lossless on level 0, 16 greys below. Six times smaller than JPEG for them
   * and without ringing around the letters.
   */
  PNG("image/png");

  private final String mediaType;

  TileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The format for a page of these bands. */
  static TileFormat of(Bands bands) {
    return bands == Bands.BITONAL ? PNG : JPEG;
  }
}
