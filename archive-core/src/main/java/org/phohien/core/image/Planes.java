package org.phohien.core.image;

import org.phohien.core.model.Pixels;

/**
 * A colour picture as its JPEG has it: brightness in full, the two colour differences halved both
 * ways (4:2:0). What is scaled so is never turned into red, green and blue and back, and has half
 * the samples.
 *
 * @param size in pixels
 * @param samples brightness, then blue and red difference, each row by row; the brightness has an
 *     even number of columns and rows, the last repeated where need be
 */
@SuppressWarnings("ArrayRecordComponent") // pixels on their way, never compared
public record Planes(Pixels size, byte[] samples) {

  public Planes {
    if (samples.length < length(size)) {
      throw new IllegalArgumentException(size + " does not lie in " + samples.length + " bytes");
    }
  }

  /** Planes for a picture of this size. */
  public static Planes blank(Pixels size) {
    return new Planes(size, new byte[length(size)]);
  }

  private static int length(Pixels size) {
    return Math.toIntExact(halved(size).area() * 6);
  }

  /** The size of the two halved planes. */
  public static Pixels halved(Pixels size) {
    return new Pixels((size.width() + 1) / 2, (size.height() + 1) / 2);
  }

  /** Brightness. */
  public Raster luma() {
    return new Raster(size, Bands.GREY, samples, 0, stride());
  }

  /** Blue difference. */
  public Raster blue() {
    return chroma(4);
  }

  /** Red difference. */
  public Raster red() {
    return chroma(5);
  }

  private Raster chroma(int quarter) {
    Pixels half = halved(size);
    return new Raster(
        half, Bands.GREY, samples, Math.toIntExact(half.area() * quarter), half.width());
  }

  private int stride() {
    return (size.width() + 1) / 2 * 2;
  }

  /** Repeats the last column and row of the brightness where their number is odd. */
  public void even() {
    int stride = stride();
    if (stride > size.width()) {
      for (int y = 0; y < size.height(); y++) {
        samples[y * stride + size.width()] = samples[y * stride + size.width() - 1];
      }
    }
    if (size.height() % 2 == 1) {
      int last = (size.height() - 1) * stride;
      System.arraycopy(samples, last, samples, last + stride, stride);
    }
  }
}
