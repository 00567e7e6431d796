package org.phohien.core.image;

import java.util.Optional;
import org.phohien.core.model.Pixels;

/**
 * The pixels of a decoded master, from top to bottom. Decoders fill it; who reads it never holds
 * more than the strip it asked for, so a map of two gigapixels needs no more memory than a page.
 *
 * <p>Upright (an EXIF orientation is already applied), sRGB or grey, without transparency. One
 * thread at a time. Who opened it closes it.
 */
public interface PixelSource extends AutoCloseable {

  /** Size of the whole image. */
  Pixels size();

  /** What its pixels are made of. */
  Bands bands();

  /**
   * Reads rows {@code y} to {@code y + count - 1}. Rows are asked for in order, each once: {@code
   * y} is 0 first and then the sum of the counts before.
   *
   * @param count at least 1; {@code y + count} is at most the height
   * @param into takes {@code count * width * bands().samples()} bytes from index 0, rows without
   *     padding
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when the data breaks off or can't be
   *     decoded; nothing of the image is to be used then
   */
  void rows(int y, int count, byte[] into);

  /**
   * The JPEG these pixels were decoded from.
   *
   * @return empty where they come from another kind of file, or were changed on their way
   */
  default Optional<JpegMaster> jpeg() {
    return Optional.empty();
  }

  /** Gives back what the decoder holds. */
  @Override
  default void close() {}

  /** Pixels that lie in memory already, as {@link #rows} would hand them out. */
  static PixelSource of(Raster raster) {
    return new PixelSource() {
      @Override
      public Pixels size() {
        return raster.size();
      }

      @Override
      public Bands bands() {
        return raster.bands();
      }

      @Override
      public void rows(int y, int count, byte[] into) {
        int length = raster.rowLength();
        for (int i = 0; i < count; i++) {
          System.arraycopy(raster.samples(), raster.row(y + i), into, i * length, length);
        }
      }
    };
  }
}
