package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * What the first directory of an EXIF block says of an image; a block that can't be followed says
 * nothing.
 *
 * @param orientation tag 274; 1 where it is not given
 * @param dpi from tag 282, taken as per inch
 */
record Exif(int orientation, OptionalInt dpi) {

  /**
   * Reads a block.
   *
   * @param tiff where its TIFF header stands in the file
   * @param length bytes of the block from there on
   */
  static Exif of(Bytes bytes, long tiff, int length) throws Refused, IOException {
    ByteOrder order = bytes.u8(tiff) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    long directory = tiff + bytes.u32(tiff + 4, order);
    long end = tiff + length;
    int orientation = 1;
    OptionalInt dpi = OptionalInt.empty();
    int entries = directory > end - 2 ? 0 : bytes.u16(directory, order);
    for (int i = 0; i < entries && directory + 14 + 12L * i <= end; i++) {
      long entry = directory + 2 + 12L * i;
      switch (bytes.u16(entry, order)) {
        case 0x112 -> orientation = bytes.u16(entry + 8, order);
        case 0x11A -> dpi = resolution(bytes, tiff + bytes.u32(entry + 8, order), end, order);
        default -> {}
      }
    }
    return new Exif(orientation, dpi);
  }

  private static OptionalInt resolution(Bytes bytes, long value, long end, ByteOrder order)
      throws Refused, IOException {
    if (value > end - 8 || bytes.u32(value + 4, order) == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        (int) Math.round(bytes.u32(value, order) / (double) bytes.u32(value + 4, order)));
  }
}
