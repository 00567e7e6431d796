package org.phohien.oai.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.phohien.core.catalog.Dissemination;

/**
 * Puts the archive's address into a stored record while it is copied. Records hold a brace nowhere
 * else, so looking for the first byte of the mark is nearly all of the work.
 */
final class Splice {

  private static final byte[] MARK = Dissemination.PUBLIC.getBytes(StandardCharsets.UTF_8);

  private final byte[] site;

  /**
   * @param site without a slash at its end
   */
  Splice(URI site) {
    this.site = site.toASCIIString().replace("&", "&amp;").getBytes(StandardCharsets.UTF_8);
  }

  void copy(byte[] record, OutputStream out) throws IOException {
    int done = 0;
    for (int i = 0; i <= record.length - MARK.length; i++) {
      if (record[i] == MARK[0] && Arrays.equals(record, i, i + MARK.length, MARK, 0, MARK.length)) {
        out.write(record, done, i - done);
        out.write(site);
        done = i + MARK.length;
        i = done - 1;
      }
    }
    out.write(record, done, record.length - done);
  }
}
