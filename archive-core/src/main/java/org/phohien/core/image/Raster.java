package org.phohien.core.image;

import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * A picture in memory, or a window on one.
 *
 * @param size in pixels
 * @param bands what a pixel is made of
 * @param samples bytes of the picture; shared with other windows, not copied
 * @param offset index of the first sample of the first row
 * @param stride bytes from one row to the next
 */
@SuppressWarnings("ArrayRecordComponent") // pixels on their way, never compared
public record Raster(Pixels size, Bands bands, byte[] samples, int offset, int stride) {

  public Raster {
    long last = offset + (size.height() - 1L) * stride + (long) size.width() * bands.samples();
    if (offset < 0 || stride < size.width() * bands.samples() || last > samples.length) {
      throw new IllegalArgumentException(
          size + " of " + bands + " do not lie in " + samples.length + " bytes");
    }
  }

  /** A picture whose rows follow each other without padding. */
  public Raster(Pixels size, Bands bands, byte[] samples) {
    this(size, bands, samples, 0, size.width() * bands.samples());
  }

  /** A black picture. */
  public static Raster blank(Pixels size, Bands bands) {
    return new Raster(
        size, bands, new byte[Math.toIntExact(Math.multiplyExact(size.area(), bands.samples()))]);
  }

  /** A window on the same samples. */
  public Raster window(Box box) {
    return new Raster(
        new Pixels(box.width(), box.height()),
        bands,
        samples,
        row(box.y()) + box.x() * bands.samples(),
        stride);
  }

  /** Index of the first sample of a row. */
  public int row(int y) {
    return offset + y * stride;
  }

  /** Bytes of a row that are pixels. */
  public int rowLength() {
    return size.width() * bands.samples();
  }
}
