package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;

/**
 * The boxes of a JP2 file (ISO/IEC 15444-1 annex I) down to the SIZ marker of its codestream
 * (A.5.1), or a codestream alone. A codestream that does not end with EOC is cut short.
 */
final class Jp2Header {

  private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;
  private static final int JP2H = 0x6A703268;
  private static final int RES = 0x72657320;
  private static final int CAPTURE_RESOLUTION = 0x72657363;
  private static final int DISPLAY_RESOLUTION = 0x72657364;
  private static final int CODESTREAM = 0x6A703263;

  private final Bytes bytes;
  private OptionalInt dpi = OptionalInt.empty();

  Jp2Header(Bytes bytes) {
    this.bytes = bytes;
  }

  FrameFacts frame() throws Refused, IOException {
    return bytes.u16(0, BIG) == 0xFF4F ? codestream(0, bytes.size()) : boxes(0, bytes.size());
  }

  private FrameFacts boxes(long from, long end) throws Refused, IOException {
    for (long at = from; at < end; ) {
      long length = bytes.u32(at, BIG);
      int type = (int) bytes.u32(at + 4, BIG);
      int header = length == 1 ? 16 : 8;
      length = length == 1 ? bytes.u64(at + 8, BIG) : length == 0 ? end - at : length;
      if (length < header) {
        throw new Refused(Rule.UNREADABLE, "JPEG 2000 box of " + length + " bytes");
      }
      if (at > end - length) {
        throw bytes.truncated(at + length);
      }
      if (type == CODESTREAM) {
        return codestream(at + header, at + length);
      }
      if (type == JP2H) {
        resolution(at + header, at + length);
      }
      at += length;
    }
    throw new Refused(Rule.TRUNCATED, "JPEG 2000 without a codestream");
  }

  private void resolution(long from, long end) throws Refused, IOException {
    for (long at = from; at + 8 <= end; ) {
      long length = bytes.u32(at, BIG);
      int type = (int) bytes.u32(at + 4, BIG);
      if (type == RES) {
        resolution(at + 8, at + length);
      } else if (type == CAPTURE_RESOLUTION || type == DISPLAY_RESOLUTION) {
        dpi = dpi(at + 8);
      }
      if (length < 8) {
        return;
      }
      at += length;
    }
  }

  /** Numerators, denominators, exponents of pixels per metre (I.5.3.7): the horizontal one. */
  private OptionalInt dpi(long at) throws Refused, IOException {
    double perMetre =
        bytes.u16(at + 4, BIG)
            / (double) Math.max(1, bytes.u16(at + 6, BIG))
            * Math.pow(10, (byte) bytes.u8(at + 9));
    return OptionalInt.of((int) Math.round(Math.min(perMetre * 0.0254, 100_000)));
  }

  private FrameFacts codestream(long at, long end) throws Refused, IOException {
    if (bytes.u16(at, BIG) != 0xFF4F || bytes.u16(at + 2, BIG) != 0xFF51) {
      throw new Refused(Rule.UNREADABLE, "JPEG 2000 codestream without SIZ");
    }
    if (bytes.u16(end - 2, BIG) != 0xFFD9) {
      throw new Refused(Rule.TRUNCATED, "JPEG 2000 codestream does not end with EOC");
    }
    long width = bytes.u32(at + 8, BIG) - bytes.u32(at + 16, BIG);
    long height = bytes.u32(at + 12, BIG) - bytes.u32(at + 20, BIG);
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new Refused(Rule.UNREADABLE, "JPEG 2000 of " + width + " × " + height);
    }
    int components = bytes.u16(at + 40, BIG);
    int bits = (bytes.u8(at + 42) & 0x7F) + 1;
    Colour colour = components < 3 ? Colour.GREY : components == 3 ? Colour.RGB : Colour.OTHER;
    return new FrameFacts(new Pixels((int) width, (int) height), dpi, colour, bits, 1);
  }
}
