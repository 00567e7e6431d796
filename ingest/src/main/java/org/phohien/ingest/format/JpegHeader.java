package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;

/**
 * The markers of a JPEG (ITU-T T.81 annex B), with resolution from JFIF and orientation from EXIF.
 * A file that ends without its end marker is cut short; libjpeg would fill the rest with grey and
 * say nothing.
 */
final class JpegHeader {

  private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

  private final Bytes bytes;
  private OptionalInt dpi = OptionalInt.empty();
  private int orientation = 1;
  private int width;
  private int height;
  private int components;
  private int bits;
  private boolean adobe;
  private boolean adobeRgb;

  JpegHeader(Bytes bytes) {
    this.bytes = bytes;
  }

  FrameFacts frame() throws Refused, IOException {
    long at = 2;
    for (int marker = marker(at); marker != 0xD9; marker = marker(at)) {
      int length = bytes.u16(at + 2, BIG);
      segment(marker, at + 4, length - 2);
      at = marker == 0xDA ? endOfScan(at + 2 + length) : at + 2 + length;
    }
    if (width == 0 || height == 0) {
      throw new Refused(Rule.UNREADABLE, "JPEG without an image");
    }
    return new FrameFacts(new Pixels(width, height), dpi, colour(), bits, orientation);
  }

  private int marker(long at) throws Refused, IOException {
    if (bytes.u8(at) != 0xFF) {
      throw new Refused(Rule.UNREADABLE, "no JPEG marker at byte " + at);
    }
    int marker = bytes.u8(at + 1);
    return marker == 0xFF ? marker(at + 1) : marker;
  }

  /** Entropy-coded data runs to the next marker that is neither stuffing nor a restart. */
  private long endOfScan(long at) throws Refused, IOException {
    while (true) {
      while (bytes.u8(at) != 0xFF) {
        at++;
      }
      int next = bytes.u8(at + 1);
      if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
        return at;
      }
      at += next == 0xFF ? 1 : 2;
    }
  }

  private void segment(int marker, long at, int length) throws Refused, IOException {
    boolean frame = marker >= 0xC0 && marker <= 0xCF;
    if (frame && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
      bits = bytes.u8(at);
      height = bytes.u16(at + 1, BIG);
      width = bytes.u16(at + 3, BIG);
      components = bytes.u8(at + 5);
    } else if (marker == 0xE0 && length >= 12 && begins(at, "JFIF\0")) {
      jfif(at);
    } else if (marker == 0xE1 && length >= 14 && begins(at, "Exif\0")) {
      Exif exif = Exif.of(bytes, at + 6, length - 6);
      orientation = exif.orientation();
      dpi = dpi.isPresent() ? dpi : exif.dpi();
    } else if (marker == 0xEE && length >= 12 && begins(at, "Adobe")) {
      adobe = true;
      adobeRgb = bytes.u8(at + 11) == 0;
    }
  }

  private boolean begins(long at, String text) throws Refused, IOException {
    for (int i = 0; i < text.length(); i++) {
      if (bytes.u8(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void jfif(long at) throws Refused, IOException {
    int unit = bytes.u8(at + 7);
    int across = bytes.u16(at + 8, BIG);
    if (unit == 1 || unit == 2) {
      dpi = OptionalInt.of(unit == 1 ? across : (int) Math.round(across * 2.54));
    }
  }

  private Colour colour() {
    return switch (components) {
      case 1 -> Colour.GREY;
      case 3 -> adobeRgb ? Colour.RGB : Colour.YCBCR;
      case 4 -> adobe ? Colour.CMYK_INVERTED : Colour.CMYK;
      default -> Colour.OTHER;
    };
  }
}
