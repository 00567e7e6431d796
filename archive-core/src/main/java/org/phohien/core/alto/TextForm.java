package org.phohien.core.alto;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;

/** The forms in which the text of a page leaves the archive, all in UTF-8. */
public enum TextForm {
  /** Lines as printed, one a row. */
  TEXT("txt", "text/plain; charset=utf-8") {
    @Override
    public void write(PageText text, OutputStream out) throws IOException {
      String rows = text.text();
      out.write((rows.isEmpty() ? "" : rows + "\n").getBytes(StandardCharsets.UTF_8));
    }
  },
  /** ALTO 4.4, the form that is kept. */
  ALTO("alto.xml", "application/xml") {
    @Override
    public void write(PageText text, OutputStream out) {
      AltoWriter.write(text, out);
    }
  },
  /** hOCR 1.2, for tools that overlay text on an image. */
  HOCR("hocr", "text/html; charset=utf-8") {
    @Override
    public void write(PageText text, OutputStream out) {
      HocrWriter.write(text, out);
    }
  },
  /** JSON of our own: lines or columns in reading order, words with boxes and alternatives. */
  JSON("json", "application/json") {
    @Override
    public void write(PageText text, OutputStream out) throws IOException {
      PageJson.write(text, out);
    }
  };

  private final String extension;
  private final String mediaType;

  TextForm(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** Writes the text of one page; the stream stays open. */
  public abstract void write(PageText text, OutputStream out) throws IOException;

  /**
   * Writes the text of one page with the readings of its characters, where the form has a place for
   * them: JSON, and plain text under each line.
   *
   * @param readings of a line: one for each of its words, or none at all
   */
  public void write(PageText text, Function<Line, List<String>> readings, OutputStream out)
      throws IOException {
    switch (this) {
      case JSON -> PageJson.write(text, readings, out);
      case TEXT -> {
        for (Line line : text.lines()) {
          String reading = String.join(" ", readings.apply(line)).strip();
          String row = line.text() + (reading.isEmpty() ? "\n" : "\n" + reading + "\n");
          out.write(row.getBytes(StandardCharsets.UTF_8));
        }
      }
      case ALTO, HOCR -> write(text, out);
    }
  }

  /** The text of one page as bytes. */
  public byte[] bytes(PageText text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(text, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  /** The end of a file name, without a leading dot. */
  public String extension() {
    return extension;
  }

  /** The value of {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The form with this extension or name, whatever its case: {@code alto.xml}, {@code json}. */
  public static Optional<TextForm> named(String name) {
    return Arrays.stream(values())
        .filter(f -> f.extension.equalsIgnoreCase(name) || f.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
