package org.phohien.core.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * A baseline JPEG taken apart at its restart markers (ITU-T T.81, B.2.1 and E.1.4): what stands
 * between two markers can be decoded by itself, so it may be put together with segments of other
 * pictures that share its tables.
 *
 * @param jpeg the whole picture
 * @param head bytes up to and with the scan header
 * @param frame where the frame header's sample precision stands: height and width follow it
 * @param interval MCUs from one marker to the next
 * @param starts where each segment begins; one more entry says where the last one ends
 * @param count how many segments there are
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Segments(byte[] jpeg, int head, int frame, int interval, int[] starts, int count) {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int SOF0 = 0xC0;
  private static final int SOS = 0xDA;
  private static final int EOI = 0xD9;
  private static final int DRI = 0xDD;
  private static final int RST0 = 0xD0;
  private static final int RST7 = 0xD7;

  /** Takes a picture apart; empty when it has no restart markers or is no baseline JPEG. */
  static Optional<Segments> of(byte[] jpeg) {
    int frame = 0;
    int interval = 0;
    int at = 2;
    while (at + 4 <= jpeg.length && jpeg[at] == (byte) 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      int length = u16(jpeg, at + 2);
      if (marker == SOF0) {
        frame = at + 4;
      } else if (marker == DRI && at + 6 <= jpeg.length) {
        interval = u16(jpeg, at + 4);
      } else if (marker == SOS) {
        return frame == 0 || interval == 0
            ? Optional.empty()
            : parted(jpeg, at + 2 + length, frame, interval);
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  private static Optional<Segments> parted(byte[] jpeg, int head, int frame, int interval) {
    int[] starts = new int[256];
    starts[0] = head;
    int count = 1;
    int at = nextMark(jpeg, head);
    for (; at + 1 < jpeg.length; at = nextMark(jpeg, at)) {
      int marker = jpeg[at + 1] & 0xFF;
      at += 2; // behind a marker or a stuffed zero
      if (marker >= RST0 && marker <= RST7) {
        if (count + 1 == starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[count++] = at;
      } else if (marker == EOI) {
        starts[count] = at; // as if a marker followed: a segment ends two bytes before the next
        return Optional.of(new Segments(jpeg, head, frame, interval, starts, count));
      }
    }
    return Optional.empty();
  }

  /** Where the next 0xFF stands, or the end: eight bytes a step, none of which is all ones. */
  private static int nextMark(byte[] jpeg, int from) {
    int at = from;
    while (at + 8 <= jpeg.length) {
      long inverted = ~(long) LONGS.get(jpeg, at);
      if (((inverted - ONES) & ~inverted & HIGH_BITS) != 0) {
        break;
      }
      at += 8;
    }
    while (at < jpeg.length && jpeg[at] != (byte) 0xFF) {
      at++;
    }
    return at;
  }

  int width() {
    return u16(jpeg, frame + 3);
  }

  int height() {
    return u16(jpeg, frame + 1);
  }

  /** Side of an MCU in pixels: 16 where chroma is halved both ways, 8 for grey. */
  int mcu() {
    return jpeg[frame + 5] == 1 ? 8 : (jpeg[frame + 7] >> 4) * 8;
  }

  int start(int segment) {
    return starts[segment];
  }

  /** Bytes of a segment, without the marker behind it. */
  int length(int segment) {
    return starts[segment + 1] - 2 - starts[segment];
  }

  /** Whether another picture's segments mean the same here: tables, components, interval. */
  boolean sharesTables(Segments other) {
    return head == other.head
        && frame == other.frame
        && Arrays.equals(jpeg, 0, frame + 1, other.jpeg, 0, frame + 1)
        && Arrays.equals(jpeg, frame + 5, head, other.jpeg, frame + 5, head);
  }

  private static int u16(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }
}
