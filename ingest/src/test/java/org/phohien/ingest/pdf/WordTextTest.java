package org.phohien.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTextTest {

  private static final String HEAD = "<w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\"><w:body>";
  private static final String END = "</w:body></w:document>";

  @TempDir private Path folder;

  @Test
  void paragraphsKeepTheirOrderTabsAndBreaks() throws IOException {
    Path file =
        word(
            "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>Phố</w:t><w:tab/><w:t>Hiến &amp; Hưng Yên</w:t></w:r></w:p>"
                + "<w:p/><w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r></w:p>");
    assertEquals(List.of("Phố Hiến & Hưng Yên", "", "một", "hai"), WordText.paragraphs(file));
  }

  @Test
  void whatStandsTwiceForOlderProgramsIsReadOnce() throws IOException {
    Path file =
        word(
            "<w:p><mc:AlternateContent><mc:Choice><w:t>khung chữ</w:t></mc:Choice>"
                + "<mc:Fallback><w:pict><w:t>khung chữ</w:t></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:p>");
    assertEquals(List.of("khung chữ"), WordText.paragraphs(file));
  }

  @Test
  void bombOfOneWordOrOfEmptyParagraphsEndsEarly() throws IOException {
    for (String piece : List.of("a".repeat(1 << 20), "<w:p/>".repeat(1 << 18))) {
      boolean text = piece.startsWith("a");
      Path file = folder.resolve(text ? "text.docx" : "empty.docx");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        write(zip, HEAD + (text ? "<w:p><w:t>" : ""));
        for (int n = 0; n < 90; n++) {
          write(zip, piece);
        }
        write(zip, (text ? "</w:t></w:p>" : "") + END);
      }
      IOException refused = assertThrows(IOException.class, () -> WordText.paragraphs(file));
      assertTrue(String.valueOf(refused.getMessage()).contains("characters"), refused.toString());
    }
  }

  @Test
  void entitiesOfADocumentTypeAreNotFollowed() throws IOException {
    Path file = folder.resolve("xxe.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      write(
          zip,
          "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
              + HEAD
              + "<w:p><w:t>&e;</w:t></w:p>"
              + END);
    }
    assertThrows(IOException.class, () -> WordText.paragraphs(file));
  }

  @Test
  void longWordIsBrokenIntoRowsOnceItsPageIsFull() throws IOException {
    Path file = word("<w:p><w:t>" + "đ".repeat(200_000) + "</w:t></w:p>");
    try (PdfFile pdf = PdfFile.openWord(file)) {
      int letters =
          java.util.stream.IntStream.range(0, pdf.pages()).map(index -> letters(pdf, index)).sum();
      assertEquals(200_000, letters);
    }
  }

  private static int letters(PdfFile pdf, int index) {
    try {
      return pdf.page(index).words().stream()
          .flatMap(List::stream)
          .mapToInt(word -> word.text().length())
          .sum();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path word(String body) throws IOException {
    Path file = folder.resolve("a.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      write(zip, HEAD + body + END);
    }
    return file;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
