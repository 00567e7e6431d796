package org.phohien.oai.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.URI;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.phohien.core.catalog.Dissemination;

/**
 * Puts the archive's address and name into a stored record while it is copied. Records hold a brace
 * nowhere else, so looking for the first byte of the mark is nearly all of the work.
 */
public final class Splice {

  private static final byte BRACE = '{';
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long BRACES = BRACE * ONES;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final List<Mark> marks;

  /** What stands in stored records, and what takes its place. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Mark(byte[] mark, byte[] put) {

    static Mark of(String mark, String put) {
      String escaped = put.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      return new Mark(bytes(mark), bytes(escaped.replace("\"", "&quot;")));
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    boolean at(byte[] record, int i) {
      return i + mark.length <= record.length
          && Arrays.equals(record, i, i + mark.length, mark, 0, mark.length);
    }
  }

  /**
   * @param site without a slash at its end
   * @param library its name
   */
  public Splice(URI site, String library) {
    this.marks =
        List.of(
            Mark.of(Dissemination.PUBLIC, site.toASCIIString()),
            Mark.of(Dissemination.LIBRARY, library));
  }

  /** Writes a record with the marks replaced. */
  public void copy(byte[] record, OutputStream out) throws IOException {
    int done = 0;
    for (int i = brace(record, 0); i < record.length; i = brace(record, Math.max(i + 1, done))) {
      for (Mark mark : marks) {
        if (mark.at(record, i)) {
          out.write(record, done, i - done);
          out.write(mark.put());
          done = i + mark.mark().length;
        }
      }
    }
    out.write(record, done, record.length - done);
  }

  /**
   * The next brace, or the end: eight bytes at a time, since a record has a thousand of them and
   * two or three braces. A byte of the word that is a brace becomes zero, and only below a zero
   * does taking one away borrow into the highest bit.
   */
  private static int brace(byte[] record, int from) {
    int i = from;
    for (; i + Long.BYTES <= record.length; i += Long.BYTES) {
      long word = (long) WORDS.get(record, i) ^ BRACES;
      if (((word - ONES) & ~word & HIGHS) != 0) {
        break;
      }
    }
    while (i < record.length && record[i] != BRACE) {
      i++;
    }
    return i;
  }
}
