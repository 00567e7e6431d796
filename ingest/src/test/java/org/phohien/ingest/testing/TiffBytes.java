package org.phohien.ingest.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * An uncompressed TIFF 6.0 of one strip, tag by tag: for the colour spaces, depths and orientations
 * that the JDK's writer does not know.
 */
public final class TiffBytes {

  private static final int SHORT = 3;
  private static final int LONG = 4;

  private final Map<Integer, int[]> tags = new TreeMap<>();
  private final byte[] samples;

  /**
   * A picture.
   *
   * @param photometric TIFF tag 262: 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK
   * @param bits of each sample, one entry a sample of a pixel
   * @param samples rows from the top, little-endian where a sample has 16 bits
   */
  public TiffBytes(int width, int height, int photometric, int[] bits, byte[] samples) {
    this.samples = samples.clone();
    with(256, width).with(257, height).with(258, bits).with(259, 1).with(262, photometric);
    with(277, bits.length).with(278, height).with(279, samples.length);
  }

  /** One more tag, of 16-bit numbers. */
  public TiffBytes with(int tag, int... values) {
    tags.put(tag, values);
    return this;
  }

  /** Writes the file. */
  public Path write(Path file) throws IOException {
    int entries = tags.size() + 1;
    int outside = 8 + 2 + entries * 12 + 4;
    int room = tags.values().stream().mapToInt(v -> v.length > 2 ? v.length * 2 : 0).sum();
    int data = outside + room;
    ByteBuffer out = ByteBuffer.allocate(data + samples.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries);
    Map<Integer, int[]> all = new TreeMap<>(tags);
    all.put(273, new int[] {data});
    for (Map.Entry<Integer, int[]> tag : all.entrySet()) {
      int[] values = tag.getValue();
      boolean wide = tag.getKey() == 273 || tag.getKey() == 279;
      out.putShort(tag.getKey().shortValue()).putShort((short) (wide ? LONG : SHORT));
      out.putInt(values.length);
      if (wide) {
        out.putInt(values[0]);
      } else if (values.length > 2) {
        out.putInt(outside);
        for (int value : values) {
          out.putShort(outside, (short) value);
          outside += 2;
        }
      } else {
        out.putShort((short) values[0]).putShort((short) (values.length > 1 ? values[1] : 0));
      }
    }
    out.putInt(0);
    out.put(data, samples);
    return Files.write(file, out.array());
  }
}
