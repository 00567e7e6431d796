package org.phohien.core.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.phohien.core.model.Pixels;

/**
 * Baseline TIFF 6.0 of one picture, uncompressed in one strip: what every program of the last
 * thirty years reads. Grey, RGB, or one bit a pixel.
 */
public final class Tiff {

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  /** Where pixels begin: header, directory, resolution and samples. */
  private static final int DIRECTORY = 8;

  private static final int ENTRIES = 12;
  private static final int BITS_AT = DIRECTORY + 2 + ENTRIES * 12 + 4;
  private static final int RESOLUTION_AT = BITS_AT + 6;
  private static final int PIXELS_AT = RESOLUTION_AT + 8 + 2;
  private static final int DOTS_AN_INCH = 300;

  private Tiff() {}

  /**
   * Encodes a picture.
   *
   * @param oneBit grey whose samples are 0 or 255, a bit each
   */
  public static byte[] encode(Raster picture, boolean oneBit) {
    boolean rgb = picture.bands() == Bands.RGB;
    Pixels size = picture.size();
    int row = oneBit ? (size.width() + 7) / 8 : picture.rowLength();
    int length = Math.multiplyExact(row, size.height());
    ByteBuffer file =
        ByteBuffer.allocate(Math.addExact(PIXELS_AT, length)).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(DIRECTORY);
    file.putShort((short) ENTRIES);
    entry(file, 256, LONG, 1, size.width());
    entry(file, 257, LONG, 1, size.height());
    entry(file, 258, SHORT, rgb ? 3 : 1, rgb ? BITS_AT : oneBit ? 1 : 8);
    entry(file, 259, SHORT, 1, 1);
    entry(file, 262, SHORT, 1, rgb ? 2 : 1);
    entry(file, 273, LONG, 1, PIXELS_AT);
    entry(file, 277, SHORT, 1, rgb ? 3 : 1);
    entry(file, 278, LONG, 1, size.height());
    entry(file, 279, LONG, 1, length);
    entry(file, 282, RATIONAL, 1, RESOLUTION_AT);
    entry(file, 283, RATIONAL, 1, RESOLUTION_AT);
    entry(file, 296, SHORT, 1, 2);
    file.putInt(0);
    file.putShort((short) 8).putShort((short) 8).putShort((short) 8);
    file.putInt(DOTS_AN_INCH).putInt(1);
    file.position(PIXELS_AT);
    for (int y = 0; y < size.height(); y++) {
      if (oneBit) {
        bits(picture, y, file);
      } else {
        file.put(picture.samples(), picture.row(y), picture.rowLength());
      }
    }
    return file.array();
  }

  private static void entry(ByteBuffer file, int tag, int type, int count, int value) {
    file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A row of bits, the leftmost pixel highest; white is 1 (photometric interpretation 1). */
  private static void bits(Raster picture, int y, ByteBuffer file) {
    int from = picture.row(y);
    int width = picture.size().width();
    for (int x = 0; x < width; x += 8) {
      int bits = 0;
      for (int i = x; i < Math.min(x + 8, width); i++) {
        bits |= (picture.samples()[from + i] & 0x80) >> (i - x);
      }
      file.put((byte) bits);
    }
  }
}
