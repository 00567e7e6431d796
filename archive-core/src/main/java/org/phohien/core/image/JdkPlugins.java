package org.phohien.core.image;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * The JDK's own image readers and writers, asked for by name: what other libraries add to ImageIO's
 * registry must not change our pictures.
 */
final class JdkPlugins {

  private static final String OURS = "com.sun.imageio.plugins.";

  private JdkPlugins() {}

  /** A writer of a format, e.g. {@code jpeg}; to be disposed of. */
  static ImageWriter writer(String format) {
    return made(() -> provider(ImageWriterSpi.class, format).createWriterInstance());
  }

  /** A reader of a format; to be disposed of. */
  static ImageReader reader(String format) {
    return made(() -> provider(ImageReaderSpi.class, format).createReaderInstance());
  }

  private static <T extends ImageReaderWriterSpi> T provider(Class<T> kind, String format) {
    return IIORegistry.getDefaultInstance()
        .getServiceProviders(
            kind,
            p -> p.getClass().getName().startsWith(OURS + format + "."),
            /* useOrdering= */ false)
        .next();
  }

  private interface Making<T> {
    T make() throws IOException;
  }

  private static <T> T made(Making<T> making) {
    try {
      return making.make();
    } catch (IOException e) {
      throw new IllegalStateException("the JDK's plug-in does not start", e);
    }
  }
}
