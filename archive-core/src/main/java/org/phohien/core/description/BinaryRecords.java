package org.phohien.core.description;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Cuts a file of ISO 2709 records at the record terminator. The terminator and not the length of
 * the leader is followed, since a wrong length would take the next record along.
 */
final class BinaryRecords implements Iterator<MarcReading> {

  private static final int RECORD_TERMINATOR = 0x1D;

  private final MarcManner manner;
  private final InputStream in;
  private final Iso2709 format;
  private int number;
  private long position;
  private int first;

  /**
   * Cuts a file.
   *
   * @param manner in which its records are read
   */
  BinaryRecords(InputStream in, MarcManner manner) {
    this.manner = manner;
    this.format = new Iso2709(manner.encoding());
    this.in = in;
    this.first = skipFiller();
  }

  @Override
  public boolean hasNext() {
    return first >= 0;
  }

  @Override
  public MarcReading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    number++;
    long from = position - 1; // its first byte is read already
    ByteArrayOutputStream record = new ByteArrayOutputStream(4096);
    int b = first;
    long length = 0;
    while (b >= 0 && b != RECORD_TERMINATOR) {
      if (length++ < MarcFile.LONGEST_RECORD) {
        record.write(b);
      }
      b = read();
    }
    if (b == RECORD_TERMINATOR) {
      record.write(b);
    }
    first = skipFiller();
    return reading(from, record.toByteArray(), b == RECORD_TERMINATOR, length);
  }

  private MarcReading reading(long from, byte[] bytes, boolean ended, long length) {
    if (!ended) {
      return MarcReading.Refused.because(
          number, from, bytes, "the file ends before the record does");
    }
    if (length > MarcFile.LONGEST_RECORD) {
      return MarcReading.Refused.because(number, from, bytes, "no end within " + length + " bytes");
    }
    try {
      return format.read(number, from, bytes);
    } catch (BadMarc e) {
      return manner.mending() ? mended(from, bytes) : refused(from, bytes, e);
    }
  }

  private MarcReading mended(long from, byte[] bytes) {
    try {
      return format.mend(number, from, bytes);
    } catch (BadMarc e) {
      return refused(from, bytes, e);
    }
  }

  private MarcReading refused(long from, byte[] bytes, BadMarc e) {
    return MarcReading.Refused.because(number, from, bytes, e.what());
  }

  /** Line ends, NUL and Ctrl-Z between records come from editors and old systems. */
  private int skipFiller() {
    int b = read();
    while (b == '\r' || b == '\n' || b == 0 || b == 0x1A) {
      b = read();
    }
    return b;
  }

  private int read() {
    try {
      position++;
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
