package org.phohien.ingest.testing;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files and Word documents for a test. */
public final class Documents {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Documents() {}

  /** A Word document of a few paragraphs, with no more parts than one needs. */
  public static void word(Path file, String... paragraphs) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    zip(
        file,
        "word/document.xml",
        "<w:document xmlns:w=\"" + NAMESPACE + "\"><w:body>" + body + "</w:body></w:document>");
  }

  /** A zip with one entry. */
  public static void zip(Path file, String entry, String content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(entry));
      writer.write(content);
      writer.flush();
      zip.closeEntry();
    }
  }
}
