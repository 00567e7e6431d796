package org.phohien.ingest.format;

/**
 * How much the archive takes in one file.
 *
 * @param mostPixels of one image that is decoded as a whole
 * @param mostStreamed pixels of a TIFF that can be decoded a band at a time
 * @param mostFrames images or pages of one file
 */
public record Limits(long mostPixels, long mostStreamed, int mostFrames) {

  /** 300 megapixels (an A0 map at 430 dpi), 2.5 gigapixels in bands, and 3,000 pages. */
  public static final Limits USUAL = new Limits(300_000_000, 2_500_000_000L, 3_000);

  /** The most pixels an image of this format may have. */
  long most(Format format) {
    return format == Format.TIFF ? mostStreamed : mostPixels;
  }

  /** Whether an image is decoded as a whole. */
  public boolean holds(Frame frame) {
    return frame.facts().stored().area() <= mostPixels;
  }
}
