package org.phohien.core.image;

import java.nio.file.Path;

/**
 * A whole JPEG file from which pixels were decoded, and whose colours are those to be shown, so
 * that its blocks may become tiles as they are.
 *
 * @param file lies there unchanged as long as it is used
 * @param orientation EXIF tag 274, 1 to 8: how the stored picture is turned to stand upright
 */
public record JpegMaster(Path file, int orientation) {

  public JpegMaster {
    if (orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException("EXIF orientation " + orientation);
    }
  }
}
