package org.phohien.ingest.format;

import java.util.OptionalInt;
import org.phohien.core.model.Pixels;

/**
 * What the header says of one image of a file.
 *
 * @param stored size in pixels as stored, before the orientation is applied
 * @param dpi pixels per inch, across, where the file says it
 * @param colour as stored
 * @param bits of one sample
 * @param orientation TIFF/EXIF tag 274, 1 (upright) to 8
 */
public record FrameFacts(Pixels stored, OptionalInt dpi, Colour colour, int bits, int orientation) {

  public FrameFacts {
    if (orientation < 1 || orientation > 8) {
      orientation = 1;
    }
    dpi = dpi.stream().filter(d -> d >= 30 && d <= 10_000).findFirst();
  }

  /** The size a reader sees: width and height change places when the image lies on its side. */
  public Pixels upright() {
    return orientation < 5 ? stored : new Pixels(stored.height(), stored.width());
  }
}
