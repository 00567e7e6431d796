package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.catalog.Publication;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.vault.VersionNumber;

/** Books as PDF, read again by PDFBox. */
class PdfHttpTest {

  private static final Raster COLOUR = Drawn.page(1300, 1800, Bands.RGB, 1);
  private static final Raster GREY = Drawn.page(1200, 1700, Bands.GREY, 2);
  private static final Raster BITONAL = Drawn.page(900, 700, Bands.BITONAL, 3);

  @TempDir static Path data;
  private static Site site;

  @BeforeAll
  static void open() throws Exception {
    site = new Site(data);
    Item book = site.publish("pdf-01", COLOUR, GREY, BITONAL);
    site.catalog()
        .publish(
            new Publication(
                book, new VersionNumber(2), List.of(text(book.pages().getFirst())), List.of()));
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void aBookHasItsPagesItsTextAndItsTitle() throws IOException {
    HttpResponse<byte[]> answer = site.get("/iiif/pdf/pdf-01");
    assertEquals(200, answer.statusCode());
    assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      assertEquals(1 + 3, pdf.getNumberOfPages());
      assertEquals("Địa chí Hưng Yên", pdf.getDocumentInformation().getTitle());
      String subject = pdf.getDocumentInformation().getSubject();
      assertTrue(subject.contains(Site.PUBLIC + "/item/pdf-01"), subject);
      assertEquals("2", pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[2]);
      PDPage first = pdf.getPage(1);
      assertEquals(1300 * 72 / 300.0, first.getMediaBox().getWidth(), 0.1);
      PDImageXObject picture = picture(first);
      assertEquals("1300x1800", picture.getWidth() + "x" + picture.getHeight());
      assertEquals(1, picture(pdf.getPage(2)).getColorSpace().getNumberOfComponents());
    }
  }

  @Test
  void wordsOfEveryScriptAreFoundWhereTheyStand() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(site.get("/iiif/pdf/pdf-01").body())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      String text = stripper.getText(pdf);
      assertTrue(text.contains("Phố Hiến"), text);
      assertTrue(text.contains("庯") && text.contains("𣎃"), text);
      assertTrue(text.contains("ừứữựẩẫậ"), text);
    }
  }

  @Test
  void moreCharactersThanAFontHasCodesGetAnother() throws IOException {
    Item book = site.publish("pdf-02", GREY);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      many.appendCodePoint(0x4E00 + i);
    }
    Page page = book.pages().getFirst();
    Line line =
        new Line(
            new Box(0, 0, 1000, 50),
            Script.HAN_NOM,
            List.of(new Word(many.toString(), new Box(0, 0, 1000, 50), 1)));
    site.catalog()
        .publish(
            new Publication(
                book, new VersionNumber(2), List.of(ReadPages.page(page, line)), List.of()));
    try (PDDocument pdf = Loader.loadPDF(site.get("/iiif/pdf/pdf-02").body())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(2);
      String text = stripper.getText(pdf).replaceAll("\\s", "");
      assertEquals(many.toString(), text);
    }
  }

  @Test
  void charactersOfAColumnHaveNoSpacesBetweenThem() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(site.get("/iiif/pdf/pdf-01?pages=1").body())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("");
      String text = stripper.getText(pdf);
      assertTrue(text.contains("庯𣎃"), text);
    }
  }

  @Test
  void theTitlePageSaysWhatItIsHowItIsCitedAndWhatMayBeDoneWithIt() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(site.get("/iiif/pdf/pdf-01?pages=2-3").body())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      String text = stripper.getText(pdf).replaceAll("\\s+", " ");
      assertTrue(text.contains("Thư viện tỉnh Hưng Yên Địa chí Hưng Yên"), text);
      assertTrue(text.contains("Trang 2–3 · Pages 2–3"), text);
      assertTrue(text.contains(Site.PUBLIC + "/item/pdf-01"), text);
      assertTrue(text.contains("Chưa xác định tình trạng bản quyền · Copyright not"), text);
      assertTrue(text.contains("http://rightsstatements.org/vocab/CNE/1.0/"), text);
    }
  }

  @Test
  void theTableOfContentsIsTheOutline() throws IOException {
    Item book = site.publish("pdf-04", GREY, GREY, GREY);
    Item told =
        book.withContents(
            List.of(
                new Heading("Lời nói đầu", "0001", 1),
                new Heading("Chương I", "0002", 1),
                new Heading("Phố Hiến", "0003", 2)));
    site.catalog().publish(new Publication(told, new VersionNumber(2), List.of(), List.of()));
    try (PDDocument pdf = Loader.loadPDF(site.get("/iiif/pdf/pdf-04").body())) {
      PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
      PDOutlineItem second = first.getNextSibling();
      assertEquals("Lời nói đầu", first.getTitle());
      assertEquals(pdf.getPage(1), first.findDestinationPage(pdf));
      assertEquals("Phố Hiến", second.getFirstChild().getTitle());
      assertEquals(pdf.getPage(3), second.getFirstChild().findDestinationPage(pdf));
    }
    try (PDDocument pdf = Loader.loadPDF(site.get("/iiif/pdf/pdf-04?pages=3").body())) {
      PDOutlineItem only = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertEquals("Phố Hiến", only.getTitle());
      assertNull(only.getNextSibling());
    }
  }

  @ParameterizedTest
  @CsvSource({"2-3, 2", "3, 1", "1-3, 3"})
  void aRangeIsAPartOfTheBook(String range, int pages) throws IOException {
    byte[] body = site.get("/iiif/pdf/pdf-01?pages=" + range).body();
    try (PDDocument pdf = Loader.loadPDF(body)) {
      assertEquals(1 + pages, pdf.getNumberOfPages());
    }
  }

  @ParameterizedTest
  @CsvSource({"0-1", "2-1", "1-4", "a", "1-2-3", "-1", "99999999999"})
  void aRangeThatIsNoneIsRefused(String range) {
    assertEquals(400, site.get("/iiif/pdf/pdf-01?pages=" + range).statusCode());
  }

  @Test
  void aLightBookHasTheSmallPictures() throws IOException {
    byte[] light = site.get("/iiif/pdf/pdf-01?size=light").body();
    try (PDDocument pdf = Loader.loadPDF(light)) {
      assertEquals(1000, picture(pdf.getPage(1)).getWidth());
    }
    assertTrue(light.length < site.get("/iiif/pdf/pdf-01").body().length);
  }

  @Test
  void whatIsNotThereHasNoBook() {
    assertEquals(404, site.get("/iiif/pdf/pdf-99").statusCode());
    assertEquals(404, site.get("/iiif/pdf/a%20b").statusCode());
    assertEquals(200, site.send("HEAD", "/iiif/pdf/pdf-01").statusCode());
  }

  private static PDImageXObject picture(PDPage page) throws IOException {
    return (PDImageXObject) page.getResources().getXObject(COSName.getPDFName("Im"));
  }

  private static PageText text(Page page) {
    return ReadPages.page(
        page,
        ReadPages.line(new Box(100, 100, 700, 40), "Phố Hiến ừứữựẩẫậ"),
        ReadPages.column(900, 300, 60, "庯𣎃"));
  }
}
