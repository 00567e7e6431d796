package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The pieces an image of a TIFF file is stored in.
 *
 * @param tiled whether these are tiles; else strips, as wide as the image
 * @param width of a piece in pixels
 * @param height of a piece in pixels, not more than the image's where it is a strip
 */
public record TiffPieces(boolean tiled, int width, int height) {

  public TiffPieces {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("pieces of " + width + " x " + height);
    }
  }

  /**
   * Reads how an image is stored.
   *
   * @throws Refused when the file does not say, or is cut short
   */
  public static TiffPieces of(Path file, int index) throws Refused, IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new TiffHeader(new Bytes(channel), Limits.USUAL).pieces(index);
    }
  }
}
