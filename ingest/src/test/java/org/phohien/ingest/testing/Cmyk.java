package org.phohien.ingest.testing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures in four colours of print, as presses and some scanners hand them over. */
public final class Cmyk {

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int SEPARATED = 5;

  private Cmyk() {}

  /** An uncompressed TIFF (TIFF 6.0, section 16) of a picture in grey, all of it black ink. */
  public static Path tiff(Path file, BufferedImage grey) throws IOException {
    int width = grey.getWidth();
    int height = grey.getHeight();
    int entries = 10;
    int afterwards = 8 + 2 + 12 * entries + 4;
    ByteBuffer out =
        ByteBuffer.allocate(afterwards + 8 + 4 * width * height).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries);
    entry(out, 256, LONG, 1, width);
    entry(out, 257, LONG, 1, height);
    entry(out, 258, SHORT, 4, afterwards);
    entry(out, 259, SHORT, 1, 1);
    entry(out, 262, SHORT, 1, SEPARATED);
    entry(out, 273, LONG, 1, afterwards + 8);
    entry(out, 277, SHORT, 1, 4);
    entry(out, 278, LONG, 1, height);
    entry(out, 279, LONG, 1, 4 * width * height);
    entry(out, 284, SHORT, 1, 1);
    out.putInt(0);
    for (int i = 0; i < 4; i++) {
      out.putShort((short) 8);
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.put((byte) 0).put((byte) 0).put((byte) 0);
        out.put((byte) (255 - grey.getRaster().getSample(x, y, 0)));
      }
    }
    return Files.write(file, out.array());
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A JPEG of four components without Adobe's marker, inks as they are. */
  public static Path jpeg(Path file, BufferedImage grey) throws IOException {
    WritableRaster inks =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, grey.getWidth(), grey.getHeight(), 4, null);
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int x = 0; x < grey.getWidth(); x++) {
        inks.setSample(x, y, 3, 255 - grey.getRaster().getSample(x, y, 0));
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(inks, null, null), null);
    } finally {
      writer.dispose();
    }
    return file;
  }
}
