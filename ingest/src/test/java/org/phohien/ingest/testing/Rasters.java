package org.phohien.ingest.testing;

import java.awt.image.BufferedImage;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;

/** Drawn pictures as the pixels that the archive works with. */
public final class Rasters {

  private Rasters() {}

  /** Grey values of a picture drawn in grey. */
  public static Raster grey(BufferedImage image) {
    Pixels size = new Pixels(image.getWidth(), image.getHeight());
    Raster raster = Raster.blank(size, Bands.GREY);
    int[] samples =
        image.getRaster().getSamples(0, 0, size.width(), size.height(), 0, (int[]) null);
    for (int i = 0; i < samples.length; i++) {
      raster.samples()[i] = (byte) samples[i];
    }
    return raster;
  }
}
