package org.phohien.ingest.testing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.phohien.core.image.Raster;

/**
 * Four columns of eight characters, set in Noto Serif CJK (OFL) and kept as a picture: not every
 * machine has a face with Hán characters.
 */
public final class Columns {

  /** What stands on the page, from right to left. */
  public static final String TEXT = "興安省在紅河左岸\n古時商船所聚之地\n第一京都第二商港\n南北客商來往不止";

  private Columns() {}

  /** The page, 900 × 1000 pixels. */
  public static Raster page() {
    return Rasters.grey(picture());
  }

  /** The page as a picture in grey. */
  public static BufferedImage picture() {
    try (InputStream in = Columns.class.getResourceAsStream("columns.png")) {
      BufferedImage bitonal = ImageIO.read(Objects.requireNonNull(in));
      BufferedImage grey =
          new BufferedImage(bitonal.getWidth(), bitonal.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D graphics = grey.createGraphics();
      graphics.drawImage(bitonal, 0, 0, null);
      graphics.dispose();
      return grey;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
