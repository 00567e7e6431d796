package org.phohien.core.image;

import org.phohien.core.model.Pixels;

/**
 * A picture in memory.
 *
 * @param size in pixels
 * @param bands what a pixel is made of
 * @param samples rows from top to bottom without padding, at least {@code height * stride()} bytes;
 *     shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // pixels on their way, never compared
public record Raster(Pixels size, Bands bands, byte[] samples) {

  public Raster {
    if (samples.length < size.area() * bands.samples()) {
      throw new IllegalArgumentException(
          size + " of " + bands + " need more than " + samples.length + " bytes");
    }
  }

  /** A black picture. */
  public static Raster blank(Pixels size, Bands bands) {
    return new Raster(
        size, bands, new byte[Math.toIntExact(Math.multiplyExact(size.area(), bands.samples()))]);
  }

  /** Bytes a row. */
  public int stride() {
    return size.width() * bands.samples();
  }
}
