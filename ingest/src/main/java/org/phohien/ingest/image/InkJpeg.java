package org.phohien.ingest.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.FileImageInputStream;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;
import org.phohien.ingest.format.Refused;

/**
 * JPEG of four inks that do not come from Adobe's programs: 255 is full ink. Rare, and the one kind
 * that leptonica takes for another, so that the page comes out black; the JDK's own reader, asked
 * for by name, hands out the inks as they are stored.
 */
final class InkJpeg {

  private static final String OURS = "com.sun.imageio.plugins.jpeg.";

  private InkJpeg() {}

  /** Reads a file; inks become RGB as on white paper, without a profile. */
  static Raster read(Path file) throws Refused, IOException {
    ImageReader reader = reader();
    AtomicBoolean warned = new AtomicBoolean();
    reader.addIIOReadWarningListener((_, _) -> warned.set(true));
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      java.awt.image.Raster inks = inks(reader);
      if (warned.get() || inks.getNumBands() != 4) {
        throw new Refused(Rule.UNREADABLE, "the decoder found the image damaged");
      }
      return paper(inks);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader() throws IOException {
    Iterator<ImageReaderSpi> known =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
    while (known.hasNext()) {
      ImageReaderSpi provider = known.next();
      if (provider.getClass().getName().startsWith(OURS)) {
        return provider.createReaderInstance();
      }
    }
    throw new IllegalStateException("the JDK has no JPEG reader");
  }

  private static java.awt.image.Raster inks(ImageReader reader) throws Refused {
    try {
      return reader.readRaster(0, null);
    } catch (IOException | RuntimeException e) {
      throw new Refused(Rule.UNREADABLE, "JPEG: " + e.getMessage());
    }
  }

  private static Raster paper(java.awt.image.Raster inks) {
    int width = inks.getWidth();
    Raster paper = Raster.blank(new Pixels(width, inks.getHeight()), Bands.RGB);
    int[] row = new int[width * 4];
    for (int y = 0; y < inks.getHeight(); y++) {
      inks.getPixels(0, y, width, 1, row);
      int to = paper.row(y);
      for (int x = 0; x < width * 4; x += 4) {
        int light = 255 - row[x + 3];
        for (int ink = 0; ink < 3; ink++) {
          paper.samples()[to++] = (byte) ((255 - row[x + ink]) * light / 255);
        }
      }
    }
    return paper;
  }
}
