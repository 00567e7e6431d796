package org.phohien.core.description;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads a file of MARC records, ISO 2709 or MARCXML, strictly and one by one. A broken record is
 * refused and the reading goes on with the next; nothing is guessed, and mended only on request.
 * Memory holds one record at a time, of at most {@link #LONGEST_RECORD} bytes.
 */
public final class MarcFile {

  /** More bytes than any record has; what is longer lost its end. */
  public static final int LONGEST_RECORD = 16 << 20;

  private static final int LOOK_AHEAD = 1024;

  private MarcFile() {}

  /**
   * The records of a file in its order. Close the stream.
   *
   * @throws UncheckedIOException when the file can't be read
   */
  public static Stream<MarcReading> read(Path file) {
    return read(file, MarcManner.strict());
  }

  /**
   * The same in another manner; it has no say in XML, which declares its encoding.
   *
   * @throws UncheckedIOException when the file can't be read
   */
  public static Stream<MarcReading> read(Path file, MarcManner manner) {
    try {
      return read(Files.newInputStream(file), manner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same from a stream, which is closed with the one that is returned. */
  public static Stream<MarcReading> read(InputStream in) {
    return read(in, MarcManner.strict());
  }

  static Stream<MarcReading> read(InputStream in, MarcManner manner) {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    try {
      Iterator<MarcReading> records =
          isXml(buffered) ? new XmlRecords(buffered) : new BinaryRecords(buffered, manner);
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(
                  records, Spliterator.ORDERED | Spliterator.NONNULL),
              false)
          .onClose(() -> close(buffered));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** XML begins with a less-than sign behind an optional byte order mark and blanks. */
  private static boolean isXml(BufferedInputStream in) throws IOException {
    in.mark(LOOK_AHEAD);
    byte[] head = in.readNBytes(LOOK_AHEAD - 1);
    in.reset();
    for (byte b : head) {
      boolean skipped = b < 0 || Character.isWhitespace(b);
      if (!skipped) {
        return b == '<';
      }
    }
    return false;
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
