package org.phohien.samples.bench.confusion;

import org.phohien.core.image.Bands;
import org.phohien.core.image.PixelSource;
import org.phohien.core.image.Raster;

/** A page in shades of grey. */
public final class GreyPage {

  private GreyPage() {}

  /** All of a page. */
  public static Raster of(PixelSource pixels) {
    byte[] samples = new byte[Math.toIntExact(pixels.size().area() * pixels.bands().samples())];
    pixels.rows(0, pixels.size().height(), samples);
    if (pixels.bands() != Bands.RGB) {
      return new Raster(pixels.size(), Bands.GREY, samples);
    }
    Raster grey = Raster.blank(pixels.size(), Bands.GREY);
    for (int i = 0; i < grey.samples().length; i++) {
      int red = samples[3 * i] & 0xFF;
      int green = samples[3 * i + 1] & 0xFF;
      int blue = samples[3 * i + 2] & 0xFF;
      grey.samples()[i] = (byte) ((299 * red + 587 * green + 114 * blue) / 1000);
    }
    return grey;
  }
}
