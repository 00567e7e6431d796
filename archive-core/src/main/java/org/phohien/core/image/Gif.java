package org.phohien.core.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.phohien.core.model.Pixels;

/**
 * GIF 89a of one picture. Grey has all its 256 levels; colour is brought to a fixed cube of six
 * reds, seven greens and six blues, with the rest of it spread over the neighbours in an ordered
 * pattern, so that the work is the same whatever the picture.
 */
public final class Gif {

  private static final int REDS = 6;
  private static final int GREENS = 7;
  private static final int BLUES = 6;

  /** In which order the pixels of a 4 x 4 square step up (Bayer). */
  private static final int[] PATTERN = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

  private Gif() {}

  /** Encodes a picture. */
  public static byte[] encode(Raster picture) {
    boolean colour = picture.bands() == Bands.RGB;
    Pixels size = picture.size();
    BufferedImage image =
        new BufferedImage(
            size.width(),
            size.height(),
            BufferedImage.TYPE_BYTE_INDEXED,
            colour ? cube() : greys());
    byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < size.height(); y++) {
      if (colour) {
        index(picture, y, to, y * size.width());
      } else {
        System.arraycopy(picture.samples(), picture.row(y), to, y * size.width(), size.width());
      }
    }
    return written(image);
  }

  private static void index(Raster picture, int y, byte[] to, int at) {
    byte[] samples = picture.samples();
    int from = picture.row(y);
    for (int x = 0; x < picture.size().width(); x++, from += 3) {
      int rise = PATTERN[(y & 3) * 4 + (x & 3)] * 2 + 1;
      int red = step(samples[from], REDS, rise);
      int green = step(samples[from + 1], GREENS, rise);
      int blue = step(samples[from + 2], BLUES, rise);
      to[at + x] = (byte) ((red * GREENS + green) * BLUES + blue);
    }
  }

  /** The step of so many that a sample stands on; between two, the pattern decides. */
  private static int step(byte sample, int steps, int rise) {
    return ((sample & 0xFF) * (steps - 1) * 32 + rise * 255) / (255 * 32);
  }

  private static IndexColorModel cube() {
    int count = REDS * GREENS * BLUES;
    byte[][] colours = new byte[3][count];
    for (int i = 0; i < count; i++) {
      colours[0][i] = (byte) (i / (GREENS * BLUES) * 255 / (REDS - 1));
      colours[1][i] = (byte) (i / BLUES % GREENS * 255 / (GREENS - 1));
      colours[2][i] = (byte) (i % BLUES * 255 / (BLUES - 1));
    }
    return new IndexColorModel(8, count, colours[0], colours[1], colours[2]);
  }

  private static IndexColorModel greys() {
    byte[] levels = new byte[256];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) i;
    }
    return new IndexColorModel(8, levels.length, levels, levels, levels);
  }

  private static byte[] written(BufferedImage image) {
    ImageWriter writer = JdkPlugins.writer("gif");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      // interlaced, the JDK's own reader loses rows of a low picture
      param.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new IllegalArgumentException("can't encode a picture as GIF", e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
