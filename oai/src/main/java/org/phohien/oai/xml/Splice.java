package org.phohien.oai.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
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
    for (int i = 0; i < record.length; i++) {
      if (record[i] == BRACE) {
        for (Mark mark : marks) {
          if (mark.at(record, i)) {
            out.write(record, done, i - done);
            out.write(mark.put());
            done = i + mark.mark().length;
          }
        }
      }
    }
    out.write(record, done, record.length - done);
  }
}
