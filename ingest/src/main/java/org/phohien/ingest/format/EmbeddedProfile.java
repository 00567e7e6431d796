package org.phohien.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The ICC profile that an image carries (ICC.1:2010, annex B): in a JPEG in parts behind APP2
 * markers, in a TIFF in tag 34675, in a PNG packed in a chunk iCCP.
 */
public final class EmbeddedProfile {

  private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

  /** Larger ones are no device's; the largest seen have 3 MB. */
  private static final int LARGEST = 4 << 20;

  private static final int ICCP = 0x69434350;
  private static final int IDAT = 0x49444154;
  private static final String JPEG_PART = "ICC_PROFILE\0";

  private EmbeddedProfile() {}

  /**
   * The profile of an image.
   *
   * @return empty where there is none, or none that can be read: the image is shown without it
   * @throws IOException when the disk fails
   */
  public static Optional<byte[]> of(Path file, Frame frame) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      Bytes bytes = new Bytes(channel);
      return switch (frame.format()) {
        case JPEG -> jpeg(bytes);
        case TIFF -> new TiffHeader(bytes, Limits.USUAL).profile(frame.index(), LARGEST);
        case PNG -> png(bytes);
        case JPEG_2000, PDF, DOCX -> Optional.empty();
      };
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  /** Parts are numbered from 1; their count stands in each. */
  private static Optional<byte[]> jpeg(Bytes bytes) throws Refused, IOException {
    TreeMap<Integer, byte[]> parts = new TreeMap<>();
    int count = 0;
    int begin = JPEG_PART.length() + 2;
    long at = 2;
    for (int marker = bytes.u8(at + 1); marker != 0xDA && marker != 0xD9; ) {
      int length = bytes.u16(at + 2, BIG) - 2;
      if (marker == 0xE2 && length > begin && begins(bytes, at + 4)) {
        count = bytes.u8(at + 4 + begin - 1);
        parts.put(bytes.u8(at + 4 + begin - 2), bytes.take(at + 4 + begin, length - begin));
      }
      at += 4 + length;
      marker = bytes.u8(at + 1);
    }
    if (parts.isEmpty() || parts.size() != count) {
      return Optional.empty();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    parts.values().forEach(whole::writeBytes);
    return Optional.of(whole.toByteArray());
  }

  private static boolean begins(Bytes bytes, long at) throws Refused, IOException {
    for (int i = 0; i < JPEG_PART.length(); i++) {
      if (bytes.u8(at + i) != JPEG_PART.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<byte[]> png(Bytes bytes) throws Refused, IOException {
    long at = 8;
    for (int type = 0; type != IDAT; ) {
      long length = bytes.u32(at, BIG);
      type = (int) bytes.u32(at + 4, BIG);
      if (type == ICCP && length < LARGEST) {
        return unpacked(bytes.take(at + 8, (int) length));
      }
      at += 12 + length;
    }
    return Optional.empty();
  }

  /** A name, a zero, a zero for deflate, and the packed profile (ISO/IEC 15948, 11.3.3.3). */
  private static Optional<byte[]> unpacked(byte[] chunk) {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    byte[] profile = new byte[LARGEST];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(
          chunk, Math.min(name + 2, chunk.length), Math.max(0, chunk.length - name - 2));
      int length = inflater.inflate(profile);
      return inflater.finished()
          ? Optional.of(java.util.Arrays.copyOf(profile, length))
          : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty();
    }
  }
}
