package org.phohien.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.phohien.core.model.Reason.Rule;

/** Finds the real type of a file by its bytes; its name plays no part. */
final class Detection {

  private Detection() {}

  static Format of(Path file) throws Refused, IOException {
    String mediaType = mediaType(file);
    if (mediaType.equals("application/zip") || mediaType.startsWith("application/x-tika-ooxml")) {
      return word(file).orElseThrow(() -> unknown(mediaType));
    }
    return Format.ofMediaType(mediaType)
        // JPX and a bare JPEG 2000 codestream are read by the same decoder
        .or(() -> mediaType.matches("image/(jpx|x-jp2-codestream|jp2-codestream)") ? jp2() : none())
        .orElseThrow(() -> unknown(mediaType));
  }

  private static String mediaType(Path file) throws IOException {
    try (InputStream in = TikaInputStream.get(Files.newInputStream(file))) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
    }
  }

  /** Tika sees a zip; a Word document is one with a main part (OPC, ECMA-376 part 2). */
  private static Optional<Format> word(Path file) throws IOException, Refused {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("word/document.xml") == null ? none() : Optional.of(Format.DOCX);
    } catch (ZipException e) {
      throw new Refused(Rule.TRUNCATED, "zip: " + e.getMessage());
    }
  }

  private static Optional<Format> jp2() {
    return Optional.of(Format.JPEG_2000);
  }

  private static Optional<Format> none() {
    return Optional.empty();
  }

  private static Refused unknown(String mediaType) {
    return new Refused(Rule.UNKNOWN_FORMAT, mediaType);
  }
}
