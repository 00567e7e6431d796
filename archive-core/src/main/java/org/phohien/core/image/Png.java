package org.phohien.core.image;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Corrupt;

/**
 * PNG as this archive writes it (ISO/IEC 15948): one IDAT, 1, 4 or 8 bits of grey or 8-bit RGB. The
 * reader reads these pictures only, and no others.
 */
public final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int GREY_AND_OPACITY = 4;
  private static final int RGB_AND_OPACITY = 6;

  private Png() {}

  /**
   * Encodes a picture.
   *
   * @param depth bits a sample: 8, or for grey also 4 or 1; samples are rounded to what fits
   */
  public static byte[] encode(Raster picture, int depth) {
    boolean rgb = picture.bands() == Bands.RGB;
    if (depth != 8 && (rgb || (depth != 4 && depth != 1))) {
      throw new IllegalArgumentException(depth + " bits of " + picture.bands());
    }
    byte[] rows = depth == 8 ? filtered(picture) : packed(picture, depth);
    return file(picture.size(), depth, rgb ? RGB : GREY, rows);
  }

  /**
   * Encodes a picture that is seen through in places, 8 bits a sample.
   *
   * @param opacity a byte a pixel, rows without padding: 0 seen through to 255
   */
  public static byte[] encode(Raster picture, byte[] opacity) {
    int samples = picture.bands().samples();
    int width = picture.size().width();
    byte[] mixed = new byte[opacity.length * (samples + 1)];
    int to = 0;
    for (int y = 0; y < picture.size().height(); y++) {
      int from = picture.row(y);
      for (int x = 0; x < width; x++) {
        for (int s = 0; s < samples; s++) {
          mixed[to++] = picture.samples()[from++];
        }
        mixed[to++] = opacity[y * width + x];
      }
    }
    byte[] rows = filtered(mixed, 0, width * (samples + 1), width * (samples + 1), picture.size());
    return file(picture.size(), 8, samples == 3 ? RGB_AND_OPACITY : GREY_AND_OPACITY, rows);
  }

  private static byte[] file(Pixels size, int depth, int colour, byte[] rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    out.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(size.width()).putInt(size.height()).put((byte) depth).put((byte) colour);
    chunk(out, "IHDR", header.array(), 13);
    byte[] data = deflate(rows, depth == 8 ? Deflater.FILTERED : Deflater.DEFAULT_STRATEGY);
    chunk(out, "IDAT", data, data.length);
    chunk(out, "IEND", new byte[0], 0);
    return out.toByteArray();
  }

  /**
   * Decodes a grey picture of 1 or 4 bits into samples of 0 to 255.
   *
   * @throws Corrupt when it is not such a picture of this size, or breaks off
   */
  static void decode(byte[] png, Raster into) {
    try {
      ByteBuffer in = ByteBuffer.wrap(png);
      in.position(SIGNATURE.length);
      byte[] header = chunk(in, "IHDR");
      ByteBuffer fields = ByteBuffer.wrap(header);
      int width = fields.getInt();
      int height = fields.getInt();
      int depth = fields.get();
      if (width != into.size().width() || height != into.size().height() || (depth & 5) != depth) {
        throw damaged("is " + width + "x" + height + " of " + depth + " bits");
      }
      byte[] rows = new byte[height * (1 + stride(width, depth))];
      Inflater inflater = new Inflater();
      try {
        inflater.setInput(chunk(in, "IDAT"));
        if (inflater.inflate(rows) != rows.length) {
          throw damaged("breaks off");
        }
      } finally {
        inflater.end();
      }
      unpack(rows, depth, into);
    } catch (DataFormatException | BufferUnderflowException | IllegalArgumentException e) {
      throw new Corrupt("PNG tile", String.valueOf(e.getMessage()), e);
    }
  }

  private static int stride(int width, int depth) {
    return (width * depth + 7) / 8;
  }

  private static byte[] filtered(Raster picture) {
    return filtered(
        picture.samples(), picture.offset(), picture.stride(), picture.rowLength(), picture.size());
  }

  /** Whole bytes, each row with filter Up: scans repeat from row to row. */
  private static byte[] filtered(byte[] from, int offset, int stride, int length, Pixels size) {
    byte[] rows = new byte[size.height() * (1 + length)];
    System.arraycopy(from, offset, rows, 1, length);
    for (int y = 1; y < size.height(); y++) {
      int to = y * (1 + length);
      rows[to] = 2;
      int row = offset + y * stride;
      for (int x = 0; x < length; x++) {
        rows[to + 1 + x] = (byte) (from[row + x] - from[row + x - stride]);
      }
    }
    return rows;
  }

  /** Few bits a sample, without a filter: it does not help below a byte (ISO/IEC 15948, 12.8). */
  private static byte[] packed(Raster picture, int depth) {
    int width = picture.size().width();
    int length = stride(width, depth);
    int most = (1 << depth) - 1;
    byte[] rows = new byte[picture.size().height() * (1 + length)];
    for (int y = 0; y < picture.size().height(); y++) {
      int from = picture.row(y);
      int to = y * (1 + length) + 1;
      int bits = 0;
      for (int x = 0; x < width; x++) {
        int level = ((picture.samples()[from + x] & 0xFF) * most + 127) / 255;
        bits = bits << depth | level;
        if (((x + 1) * depth & 7) == 0) {
          rows[to++] = (byte) bits;
        }
      }
      int left = width * depth & 7;
      if (left != 0) {
        rows[to] = (byte) (bits << (8 - left));
      }
    }
    return rows;
  }

  private static void unpack(byte[] rows, int depth, Raster into) {
    int width = into.size().width();
    int length = stride(width, depth);
    int perByte = 8 / depth;
    int mask = (1 << depth) - 1;
    int scale = 255 / mask;
    for (int y = 0; y < into.size().height(); y++) {
      int from = y * (1 + length) + 1;
      int to = into.row(y);
      for (int x = 0; x < width; x++) {
        int level = rows[from + x / perByte] >> (8 - depth - x % perByte * depth) & mask;
        into.samples()[to + x] = (byte) (level * scale);
      }
    }
  }

  private static byte[] deflate(byte[] rows, int strategy) {
    Deflater deflater = new Deflater(6);
    try {
      deflater.setStrategy(strategy);
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(rows.length / 8 + 64);
      byte[] part = new byte[8192];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data, 0, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
    out.writeBytes(name);
    out.write(data, 0, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] chunk(ByteBuffer in, String type) {
    int length = in.getInt();
    byte[] name = new byte[4];
    in.get(name);
    if (length < 0
        || length > in.remaining()
        || !Arrays.equals(name, type.getBytes(StandardCharsets.US_ASCII))) {
      throw damaged("has no " + type);
    }
    byte[] data = new byte[length];
    in.get(data);
    in.getInt();
    return data;
  }

  private static Corrupt damaged(String how) {
    return new Corrupt("PNG tile", how, null);
  }
}
