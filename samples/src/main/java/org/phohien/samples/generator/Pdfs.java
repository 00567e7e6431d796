package org.phohien.samples.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.phohien.samples.TrueWord;
import org.phohien.samples.generator.Scanner.Scanned;

/** Two items that arrive as PDF: one born digital with a text layer, one of scans only. */
final class Pdfs {

  static final String DIGITAL = "gioi-thieu-xich-dang";
  static final String SCANNED = "so-tay-canh-de";

  /** Points a pixel at 300 dpi; true boxes of both files count pixels of a 300 dpi rendering. */
  static final float POINT = 72f / 300f;

  private final Shelf shelf;

  Pdfs(Shelf shelf) {
    this.shelf = shelf;
  }

  void make() throws IOException {
    List<Sheet> digital = PamphletPages.set(Texts.lines("pamphlet.txt"));
    try (PDDocument document = new PDDocument()) {
      BornDigital writer = new BornDigital(document);
      for (int page = 1; page <= digital.size(); page++) {
        shelf.truth(DIGITAL, page, writer.add(digital.get(page - 1)));
      }
      save(
          document,
          "Giới thiệu văn miếu Xích Đằng",
          shelf.folder(DIGITAL).resolve("gioi-thieu.pdf"));
    }
    scanned();
  }

  private void scanned() throws IOException {
    List<Sheet> sheets = PamphletPages.set(Texts.lines("handbook.txt"));
    try (PDDocument document = new PDDocument()) {
      for (int page = 1; page <= sheets.size(); page++) {
        Look look = Look.of(Look.Paper.BOOK, page % 2 == 0 ? -0.45 : 0.5, 7000 + page);
        Scanned scan = Scanner.grey(sheets.get(page - 1), Optional.empty(), look);
        add(document, scan);
        shelf.truth(SCANNED, page, scan.lines());
      }
      save(document, "Sổ tay canh đê", shelf.folder(SCANNED).resolve("so-tay-canh-de.pdf"));
    }
  }

  private static void add(PDDocument document, Scanned scan) throws IOException {
    float width = scan.image().getWidth() * POINT;
    float height = scan.image().getHeight() * POINT;
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    Path jpeg = Files.createTempFile("page", ".jpg");
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      Formats.jpeg(scan.image(), 0.7, jpeg);
      content.drawImage(
          JPEGFactory.createFromByteArray(document, Files.readAllBytes(jpeg)), 0, 0, width, height);
    } finally {
      Files.deleteIfExists(jpeg);
    }
  }

  /** Dates and the identifier are fixed, so that the same texts give the same bytes. */
  static void save(PDDocument document, String title, Path file) throws IOException {
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    made.setTimeInMillis(1_793_491_200_000L);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreationDate(made);
    document.getDocumentInformation().setModificationDate(made);
    document.setDocumentId(20_261_101L);
    document.getDocumentCatalog().setLanguage("vi");
    document
        .getDocumentCatalog()
        .getCOSObject()
        .setName(COSName.getPDFName("PageLayout"), "SinglePage");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    Files.write(file, out.toByteArray());
  }

  /** Boxes of a sheet that no scanner touched. */
  static List<List<TrueWord>> boxes(Sheet sheet) {
    List<List<TrueWord>> lines = new ArrayList<>();
    for (List<Sheet.PlacedWord> line : sheet.lines()) {
      lines.add(
          line.stream()
              .map(word -> Scanner.box(word.text(), word.outline().getBounds2D()))
              .toList());
    }
    return lines;
  }
}
