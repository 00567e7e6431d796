package org.phohien.iiif.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/**
 * The shell of a PDF 1.7 file (ISO 32000-1, 7.5): numbered objects one after the other and the
 * table of where they stand. Numbers may be given out before their objects are written.
 *
 * <p>One thread at a time; the stream stays the caller's to close.
 */
final class PdfFile {

  private final OutputStream out;
  private final List<Long> places = new ArrayList<>();
  private long written;

  PdfFile(OutputStream out) throws IOException {
    this.out = out;
    // the second line tells programs that guess that this is no text (7.5.2)
    write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A number for an object that will be written. */
  int number() {
    places.add(-1L);
    return places.size();
  }

  /** Writes an object. */
  void object(int number, String body) throws IOException {
    begin(number);
    write(body);
    write("\nendobj\n");
  }

  /** Writes an object with a stream; the dictionary is given without its length. */
  void stream(int number, String dictionary, byte[] bytes) throws IOException {
    begin(number);
    write("<<" + dictionary + " /Length " + bytes.length + ">>\nstream\n");
    write(bytes);
    write("\nendstream\nendobj\n");
  }

  /** The same with its bytes compressed (7.4.4). */
  void packed(int number, String dictionary, byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(bytes);
    }
    stream(number, dictionary + " /Filter /FlateDecode", packed.toByteArray());
  }

  /** Writes the table and the trailer; nothing may follow. */
  void end(int catalog, int info) throws IOException {
    long table = written;
    StringBuilder text = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n");
    text.append("0000000000 65535 f \n");
    for (long place : places) {
      text.append(String.format(Locale.ROOT, "%010d 00000 n \n", place));
    }
    text.append("trailer\n<</Size ").append(places.size() + 1);
    text.append(" /Root ").append(reference(catalog)).append(" /Info ").append(reference(info));
    text.append(">>\nstartxref\n").append(table).append("\n%%EOF\n");
    write(text.toString());
    out.flush();
  }

  /** Sends what has been written so far. */
  void flush() throws IOException {
    out.flush();
  }

  static String reference(int number) {
    return number + " 0 R";
  }

  /** A text string in any script (7.9.2.2): UTF-16 with its mark, as hexadecimal digits. */
  static String text(String text) {
    StringBuilder digits = new StringBuilder("<FEFF");
    for (int i = 0; i < text.length(); i++) {
      digits.append(String.format(Locale.ROOT, "%04X", (int) text.charAt(i)));
    }
    return digits.append('>').toString();
  }

  /** A number as PDF writes it: no exponent, two decimals, enough for a fiftieth of a point. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void begin(int number) throws IOException {
    places.set(number - 1, written);
    write(number + " 0 obj\n");
  }

  private void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }
}
