package org.phohien.ingest.format;

/**
 * How much the archive takes in one file.
 *
 * @param mostPixels of one image
 * @param mostFrames images or pages of one file
 */
public record Limits(long mostPixels, int mostFrames) {

  /** 300 megapixels (an A0 map at 430 dpi) and 3,000 pages. */
  public static final Limits USUAL = new Limits(300_000_000, 3_000);
}
