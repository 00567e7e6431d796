package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;

/**
 * The directories of a TIFF 6.0 or BigTIFF file. Each strip and tile must lie inside of the file;
 * reduced copies (NewSubfileType bit 0) and masks are no pages.
 */
final class TiffHeader {

  private final Bytes bytes;
  private final Limits limits;
  private final ByteOrder order;
  private final boolean big;

  TiffHeader(Bytes bytes, Limits limits) throws Refused, IOException {
    this.bytes = bytes;
    this.limits = limits;
    this.order = bytes.u8(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    this.big = bytes.u16(2, order) == 43;
  }

  /** An entry of a directory: its type, how many values, and where they stand. */
  private record Field(int type, long count, long at) {}

  /** All pages, in the order of the file; the index of a page is that of its directory. */
  List<FrameFacts> frames() throws Refused, IOException {
    List<FrameFacts> frames = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    long directory = big ? bytes.u64(8, order) : bytes.u32(4, order);
    while (directory != 0) {
      if (!seen.add(directory)) {
        throw new Refused(Rule.UNREADABLE, "TIFF directories run in a circle");
      }
      if (seen.size() > limits.mostFrames()) {
        throw new Refused(Rule.TOO_LARGE, "more than " + limits.mostFrames() + " TIFF directories");
      }
      frames.add(frame(fields(directory)));
      directory = next(directory);
    }
    return frames;
  }

  /** The ICC profile of an image (tag 34675); empty where it has none, or one over the limit. */
  Optional<byte[]> profile(int index, int largest) throws Refused, IOException {
    Field profile = fieldsOf(index).get(34675);
    return profile == null || profile.count() > largest
        ? Optional.empty()
        : Optional.of(bytes.take(profile.at(), (int) profile.count()));
  }

  /** The strips or tiles of an image. */
  TiffPieces pieces(int index) throws Refused, IOException {
    Map<Integer, Field> fields = fieldsOf(index);
    boolean tiled = fields.containsKey(324);
    long width = number(fields, tiled ? 322 : 256, 0);
    long imageHeight = number(fields, 257, 0);
    long height = tiled ? number(fields, 323, 0) : number(fields, 278, imageHeight);
    if (width < 1 || height < 1 || width > 1 << 20 || imageHeight > 1 << 20) {
      throw new Refused(Rule.UNREADABLE, "TIFF pieces of " + width + " × " + height);
    }
    return new TiffPieces(
        tiled, (int) width, (int) Math.min(height, tiled ? 1 << 20 : imageHeight));
  }

  /** The entries of an image; none where there is no such image. */
  private Map<Integer, Field> fieldsOf(int index) throws Refused, IOException {
    long directory = big ? bytes.u64(8, order) : bytes.u32(4, order);
    for (int i = 0; i < index && directory != 0; i++) {
      directory = next(directory);
    }
    return directory == 0 ? Map.of() : fields(directory);
  }

  private long entries(long directory) throws Refused, IOException {
    return big ? bytes.u64(directory, order) : bytes.u16(directory, order);
  }

  private Map<Integer, Field> fields(long directory) throws Refused, IOException {
    long count = entries(directory);
    if (count > 4096) {
      throw new Refused(Rule.UNREADABLE, "TIFF directory with " + count + " entries");
    }
    Map<Integer, Field> fields = new HashMap<>();
    long at = directory + (big ? 8 : 2);
    for (int i = 0; i < count; i++, at += big ? 20 : 12) {
      int type = bytes.u16(at + 2, order);
      long values = big ? bytes.u64(at + 4, order) : bytes.u32(at + 4, order);
      long inline = at + (big ? 12 : 8);
      boolean fits = values <= (big ? 8 : 4) / width(type);
      long place = fits ? inline : big ? bytes.u64(inline, order) : bytes.u32(inline, order);
      fields.put(bytes.u16(at, order), new Field(type, values, place));
    }
    return fields;
  }

  private long next(long directory) throws Refused, IOException {
    long end = directory + (big ? 8 + 20 * entries(directory) : 2 + 12 * entries(directory));
    return big ? bytes.u64(end, order) : bytes.u32(end, order);
  }

  private FrameFacts frame(Map<Integer, Field> fields) throws Refused, IOException {
    long width = number(fields, 256, 0);
    long height = number(fields, 257, 0);
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new Refused(Rule.UNREADABLE, "TIFF image of " + width + " × " + height);
    }
    Pixels size = new Pixels((int) width, (int) height);
    if (size.area() <= limits.mostStreamed()) {
      dataLiesInFile(fields, size);
    }
    int bits = (int) number(fields, 258, 1);
    return new FrameFacts(
        size, dpi(fields), colour(fields, bits), bits, (int) number(fields, 274, 1));
  }

  private void dataLiesInFile(Map<Integer, Field> fields, Pixels size) throws Refused, IOException {
    boolean tiled = fields.containsKey(324);
    Field offsets = fields.get(tiled ? 324 : 273);
    Field lengths = fields.get(tiled ? 325 : 279);
    if (offsets == null || offsets.count() == 0) {
      throw new Refused(Rule.UNREADABLE, "TIFF image without data");
    }
    if (offsets.count() > size.area() + size.height() * 4L) {
      throw new Refused(Rule.UNREADABLE, "TIFF image in " + offsets.count() + " pieces");
    }
    for (long i = 0; i < offsets.count(); i++) {
      long offset = value(offsets, i);
      long length = lengths == null || i >= lengths.count() ? 1 : value(lengths, i);
      if (offset > bytes.size() - length) {
        throw bytes.truncated(offset + length);
      }
    }
  }

  private OptionalInt dpi(Map<Integer, Field> fields) throws Refused, IOException {
    Field resolution = fields.get(282);
    if (resolution == null || resolution.type() != 5) {
      return OptionalInt.empty();
    }
    double perUnit =
        bytes.u32(resolution.at(), order) / (double) bytes.u32(resolution.at() + 4, order);
    long unit = number(fields, 296, 2);
    double dpi = unit == 3 ? perUnit * 2.54 : perUnit;
    return unit == 1 || !(dpi > 0 && dpi < 100_000)
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.round(dpi));
  }

  /** Tag 262, TIFF 6.0 section 8 and 16 to 23. */
  private Colour colour(Map<Integer, Field> fields, int bits) throws Refused, IOException {
    return switch ((int) number(fields, 262, 1)) {
      case 0, 1 -> bits == 1 ? Colour.BITONAL : Colour.GREY;
      case 2 -> Colour.RGB;
      case 3 -> Colour.PALETTE;
      case 5 -> Colour.CMYK;
      case 6 -> Colour.YCBCR;
      case 8, 9, 10 -> Colour.LAB;
      default -> Colour.OTHER;
    };
  }

  private long number(Map<Integer, Field> fields, int tag, long otherwise)
      throws Refused, IOException {
    Field field = fields.get(tag);
    return field == null || field.count() == 0 ? otherwise : value(field, 0);
  }

  private long value(Field field, long index) throws Refused, IOException {
    long at = field.at() + index * width(field.type());
    return switch (field.type()) {
      case 3 -> bytes.u16(at, order);
      case 4, 13 -> bytes.u32(at, order);
      case 16, 18 -> bytes.u64(at, order);
      default -> bytes.u8(at);
    };
  }

  /** Bytes of a value, by type. */
  private static int width(int type) {
    return switch (type) {
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12, 16, 17, 18 -> 8;
      default -> 1;
    };
  }
}
