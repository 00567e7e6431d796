package org.phohien.core.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Makes the next level of a pyramid: each pixel is the rounded mean of a box of 2 x 2, or of what
 * is left of it at the right and lower edge.
 */
final class Halving {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final long TWO = 0x0002000200020002L;

  private Halving() {}

  /**
   * Halves two rows into one.
   *
   * @param upper index of the upper row in {@code from}
   * @param lower index of the lower row; the upper one again below the last
   * @param width pixels a row before halving
   * @param samples bytes a pixel: 1 or 3
   */
  static void rows(byte[] from, int upper, int lower, int width, int samples, byte[] to, int at) {
    int pairs = width / 2;
    if (samples == 1) {
      grey(from, upper, lower, pairs, to, at);
    } else {
      colour(from, upper, lower, pairs, to, at);
    }
    if ((width & 1) != 0) {
      int last = (width - 1) * samples;
      for (int s = 0; s < samples; s++) {
        int sum = (from[upper + last + s] & 0xFF) + (from[lower + last + s] & 0xFF);
        to[at + pairs * samples + s] = (byte) ((sum + 1) >> 1);
      }
    }
  }

  /** Four pixels a step: eight bytes of each row as one long, sums in lanes of 16 bits. */
  private static void grey(byte[] from, int upper, int lower, int pairs, byte[] to, int at) {
    int x = 0;
    for (; x + 4 <= pairs; x += 4) {
      long a = (long) LONGS.get(from, upper + 2 * x);
      long b = (long) LONGS.get(from, lower + 2 * x);
      long sum = (a & EVEN) + ((a >>> 8) & EVEN) + (b & EVEN) + ((b >>> 8) & EVEN) + TWO;
      long mean = (sum >>> 2) & EVEN;
      mean = (mean | mean >>> 8) & 0x0000FFFF0000FFFFL;
      INTS.set(to, at + x, (int) (mean | mean >>> 16));
    }
    for (; x < pairs; x++) {
      int sum = pair(from, upper + 2 * x, 1) + pair(from, lower + 2 * x, 1);
      to[at + x] = (byte) ((sum + 2) >> 2);
    }
  }

  private static void colour(byte[] from, int upper, int lower, int pairs, byte[] to, int at) {
    for (int x = 0; x < pairs; x++) {
      int a = upper + 6 * x;
      int b = lower + 6 * x;
      int t = at + 3 * x;
      to[t] = (byte) ((pair(from, a, 3) + pair(from, b, 3) + 2) >> 2);
      to[t + 1] = (byte) ((pair(from, a + 1, 3) + pair(from, b + 1, 3) + 2) >> 2);
      to[t + 2] = (byte) ((pair(from, a + 2, 3) + pair(from, b + 2, 3) + 2) >> 2);
    }
  }

  private static int pair(byte[] from, int at, int step) {
    return (from[at] & 0xFF) + (from[at + step] & 0xFF);
  }
}
