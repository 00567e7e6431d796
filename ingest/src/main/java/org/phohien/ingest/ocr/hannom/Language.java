package org.phohien.ingest.ocr.hannom;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.phohien.core.problem.ArchiveException.Corrupt;

/**
 * How likely a character is after up to two others: trigrams smoothed after Kneser and Ney, as
 * {@code ingest/training} learns them from a corpus. A class is its place in the list of classes,
 * from 0. Threads may share it.
 *
 * <p>The file is a gzip of big-endian numbers: "PHLM", the number of classes, a value for each; the
 * number of pairs and for each, sorted, two unsigned shorts, its value, and what is added where no
 * triple goes on from it; the number of triples and for each, sorted, three shorts and its value;
 * last for each class what is added where no pair goes on from it. A value is a byte: the natural
 * logarithm, negated, in sixteenths.
 */
final class Language {

  /** Stands for no character, where the text begins. */
  static final int NONE = -1;

  /** Stands for a character that the language does not know. */
  static final int UNKNOWN = -2;

  /** What such a character is given: rarer than any that it knows. */
  private static final float STRANGE = -14;

  private static final int MAGIC = 0x50484C4D;
  private static final int MOST_CLASSES = 1 << 16;
  private static final int MOST_ENTRIES = 20_000_000;
  private static final float QUANTUM = 16;

  private final byte[] one;
  private final byte[] afterOne;
  private final long[] pairs;
  private final byte[] two;
  private final byte[] afterTwo;
  private final long[] triples;
  private final byte[] three;

  private Language(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no PHLM at its beginning");
    }
    one = in.readNBytes(count(in.readInt(), MOST_CLASSES));
    pairs = new long[count(in.readInt(), MOST_ENTRIES)];
    two = new byte[pairs.length];
    afterTwo = new byte[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = key(in.readUnsignedShort(), in.readUnsignedShort());
      two[i] = in.readByte();
      afterTwo[i] = in.readByte();
    }
    triples = new long[count(in.readInt(), MOST_ENTRIES)];
    three = new byte[triples.length];
    for (int i = 0; i < triples.length; i++) {
      triples[i] = key(key(in.readUnsignedShort(), in.readUnsignedShort()), in.readUnsignedShort());
      three[i] = in.readByte();
    }
    afterOne = in.readNBytes(one.length);
    if (afterOne.length != one.length) {
      throw new IOException("cut short");
    }
  }

  private static int count(int count, int most) throws IOException {
    if (count < 0 || count > most) {
      throw new IOException(count + " entries");
    }
    return count;
  }

  /**
   * Reads it; the stream stays open.
   *
   * @throws Corrupt when it is no such file
   */
  static Language read(InputStream in, String where) {
    try {
      return new Language(new DataInputStream(new GZIPInputStream(in, 1 << 16)));
    } catch (IOException e) {
      throw new Corrupt(where, "is no language model: " + e.getMessage(), e);
    }
  }

  /** How many classes it knows. */
  int classes() {
    return one.length;
  }

  /**
   * Natural logarithm of the probability of a class.
   *
   * @param earlier the class before the one before, {@link #NONE} or {@link #UNKNOWN}
   * @param before the class before, {@link #NONE} or {@link #UNKNOWN}
   * @param last the class, or {@link #UNKNOWN}
   */
  float log(int earlier, int before, int last) {
    if (last < 0) {
      return STRANGE;
    }
    if (before < 0) {
      return value(one[last]);
    }
    if (earlier < 0) {
      return pair(before, last);
    }
    long context = key(earlier, before);
    int triple = Arrays.binarySearch(triples, key(context, last));
    if (triple >= 0) {
      return value(three[triple]);
    }
    int pair = Arrays.binarySearch(pairs, context);
    return (pair >= 0 ? value(afterTwo[pair]) : 0) + pair(before, last);
  }

  private float pair(int before, int last) {
    int pair = Arrays.binarySearch(pairs, key(before, last));
    return pair >= 0 ? value(two[pair]) : value(afterOne[before]) + value(one[last]);
  }

  private static long key(long context, int last) {
    return context << 16 | last;
  }

  private static float value(byte sixteenths) {
    return -(sixteenths & 0xFF) / QUANTUM;
  }
}
