package org.phohien.samples.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.phohien.core.model.ItemId;
import org.phohien.samples.generator.ManyRecords;

/** Files of made-up MARC records, and their parts. */
final class ManyMarc {

  /** Records of a file. */
  static final int COUNT = 40;

  private ManyMarc() {}

  /** Records whose numbers begin with a letter of the test's. */
  static byte[] records(long seed, String letter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ManyRecords(seed).write(COUNT, out);
    String text = out.toString(StandardCharsets.ISO_8859_1);
    return text.replace("\u001Eb0000", "\u001E" + letter + "0000")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The same record with another year in 008: no byte more or less. */
  static byte[] changed(byte[] record) {
    String text = new String(record, StandardCharsets.ISO_8859_1);
    return text.replace("261101s", "261102s").getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] concatenated(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Stream.of(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  static byte[] nth(byte[] marc, int number) {
    int from = 0;
    for (int n = 1; n < number; n++) {
      from = end(marc, from);
    }
    return Arrays.copyOfRange(marc, from, end(marc, from));
  }

  private static int end(byte[] marc, int from) {
    int at = from;
    while (marc[at] != 0x1D) {
      at++;
    }
    return at + 1;
  }

  static ItemId id(String letter, int number) {
    return new ItemId(letter + String.valueOf(10_000_000 + number).substring(1));
  }
}
