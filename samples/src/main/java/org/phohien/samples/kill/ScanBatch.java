package org.phohien.samples.kill;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A batch of small printed pages, each different, quick to read. */
final class ScanBatch {

  private ScanBatch() {}

  /** Writes a batch of items with so many pages each. */
  static void write(Path folder, int items, int pages) throws IOException {
    for (int item = 0; item < items; item++) {
      Path of = folder.resolve(String.format(Locale.ROOT, "kill-%03d", item));
      Files.createDirectories(of);
      for (int page = 1; page <= pages; page++) {
        Path file = of.resolve(String.format(Locale.ROOT, "%02d.png", page));
        ImageIO.write(draw("Trang " + item + " " + page), "png", file.toFile());
      }
    }
  }

  private static BufferedImage draw(String text) {
    BufferedImage image = new BufferedImage(420, 160, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, 40));
    pen.drawString(text, 40, 90);
    pen.dispose();
    return image;
  }
}
