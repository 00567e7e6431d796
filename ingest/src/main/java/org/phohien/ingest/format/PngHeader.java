package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;

/** The chunks of a PNG (ISO/IEC 15948 clause 5), up to IEND. */
final class PngHeader {

  private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;
  private static final int IHDR = 0x49484452;
  private static final int PHYS = 0x70485973;
  private static final int EXIF = 0x65584966;
  private static final int IEND = 0x49454E44;

  private final Bytes bytes;
  private OptionalInt dpi = OptionalInt.empty();
  private int orientation = 1;

  PngHeader(Bytes bytes) {
    this.bytes = bytes;
  }

  FrameFacts frame() throws Refused, IOException {
    if ((int) bytes.u32(12, BIG) != IHDR) {
      throw new Refused(Rule.UNREADABLE, "PNG does not begin with IHDR");
    }
    long width = bytes.u32(16, BIG);
    long height = bytes.u32(20, BIG);
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new Refused(Rule.UNREADABLE, "PNG of " + width + " × " + height);
    }
    walk();
    int bits = bytes.u8(24);
    Pixels size = new Pixels((int) width, (int) height);
    return new FrameFacts(size, dpi, colour(bytes.u8(25), bits), bits, orientation);
  }

  /** Every chunk to the last, so that a file without its last one is known to be cut short. */
  private void walk() throws Refused, IOException {
    long at = 8;
    for (int type = 0; type != IEND; ) {
      long length = bytes.u32(at, BIG);
      type = (int) bytes.u32(at + 4, BIG);
      if (type == PHYS && bytes.u8(at + 16) == 1) {
        dpi = OptionalInt.of((int) Math.round(bytes.u32(at + 8, BIG) * 0.0254));
      } else if (type == EXIF && length >= 14 && length <= 1 << 16) {
        orientation = Exif.of(bytes, at + 8, (int) length).orientation();
      }
      at += 12 + length;
      if (at > bytes.size()) {
        throw bytes.truncated(at);
      }
    }
  }

  private static Colour colour(int type, int bits) {
    return switch (type) {
      case 0 -> bits == 1 ? Colour.BITONAL : Colour.GREY;
      case 2, 6 -> Colour.RGB;
      case 3 -> Colour.PALETTE;
      case 4 -> Colour.GREY;
      default -> Colour.OTHER;
    };
  }
}
