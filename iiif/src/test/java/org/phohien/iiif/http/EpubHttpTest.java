package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.catalog.Publication;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.VersionNumber;

/** Books as EPUB and as plain text; the EPUBs are held against the rules by EPUBCheck. */
class EpubHttpTest {

  private static final Raster PAGE = Drawn.page(900, 1200, Bands.GREY, 1);

  @TempDir static Path data;
  private static Site site;

  @BeforeAll
  static void open() throws Exception {
    site = new Site(data);
    print();
    manuscript();
    site.publish(
        "phong-doc",
        new Kind.LocalRecord(),
        Description.titled("Chỉ xem tại phòng đọc"),
        new Rights(Rights.NOT_EVALUATED, Rights.Access.READING_ROOM, Optional.empty()),
        PAGE);
  }

  /** A print with a table of contents; its second page has no text. */
  private static void print() {
    Item book =
        site.publish("sach", PAGE, PAGE, PAGE)
            .withContents(
                List.of(
                    new Heading("Lời nói đầu", "0001", 1),
                    new Heading("Chương <I> & II", "0002", 1),
                    new Heading("Phố Hiến", "0003", 2)));
    site.catalog()
        .publish(
            new Publication(
                book,
                new VersionNumber(2),
                List.of(
                    ReadPages.page(
                        book.pages().get(0),
                        ReadPages.line(new Box(140, 100, 700, 40), "Thuở ấy phố Hiến rất là phồn"),
                        ReadPages.line(
                            new Box(100, 150, 740, 40), "hoa đô hội thứ nhì kinh kì, ng-"),
                        ReadPages.line(new Box(100, 200, 300, 40), "ười và chợ."),
                        ReadPages.line(
                            new Box(140, 250, 700, 40), "Đoạn sau bắt đầu ở đây nhé bạn")),
                    ReadPages.page(
                        book.pages().get(2),
                        ReadPages.line(new Box(100, 100, 700, 40), "Trang ba có chữ"))),
                List.of()));
  }

  /** A manuscript in columns whose characters are read. */
  private static void manuscript() {
    Item book =
        site.publish(
            "hannom",
            new Kind.Manuscript(Direction.RIGHT_TO_LEFT),
            Description.draft("Phố Hiến phong cảnh").languages("lzh").finished(),
            Rights.unknown(),
            PAGE);
    Page page = book.pages().getFirst();
    PageReadings readings =
        new PageReadings(
            page.id(),
            Checksum.of(new byte[1]),
            "test",
            List.of(new PageReadings.OfLine(0, List.of("phố", "hiến"))));
    site.catalog()
        .publish(
            new Publication(
                book,
                new VersionNumber(2),
                List.of(
                    ReadPages.page(
                        page,
                        ReadPages.column(700, 100, 60, "庯憲"),
                        ReadPages.column(620, 100, 60, "𣎃"))),
                List.of(readings),
                List.of()));
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sach", "sach?pages=2-3", "sach?pages=3", "hannom"})
  void keepsTheRulesOfEpub(String name) throws IOException {
    HttpResponse<byte[]> answer = site.get("/iiif/epub/" + name);
    assertEquals(200, answer.statusCode());
    StringWriter said = new StringWriter();
    Path file = Files.write(data.resolve("book.epub"), answer.body());
    EpubCheck check = new EpubCheck(file.toFile(), new PrintWriter(said));
    assertEquals(0, check.doValidate(), said::toString);
  }

  @Test
  void aBookFlowsInParagraphsWithTheBreaksOfItsPages() throws IOException {
    Map<String, String> book = files("/iiif/epub/sach");
    assertEquals("mimetype", book.keySet().iterator().next());
    assertTrue(book.containsKey("EPUB/cover.jpg"));
    String first = file(book, "EPUB/chapter-1.xhtml");
    assertTrue(first.contains("epub:type=\"pagebreak\" role=\"doc-pagebreak\""), first);
    assertTrue(first.contains("phồn hoa đô hội thứ nhì kinh kì, người và chợ.</p>"), first);
    assertTrue(first.contains("<p lang=\"vi\" xml:lang=\"vi\">Đoạn sau"), first);
    String second = file(book, "EPUB/chapter-2.xhtml");
    assertTrue(second.contains("<h1 id=\"part-1\">Chương &lt;I&gt; &amp; II</h1>"), second);
    assertTrue(second.contains("<h2 id=\"part-2\">Phố Hiến</h2>"), second);
    String navigation = file(book, "EPUB/nav.xhtml");
    assertTrue(navigation.contains("chapter-2.xhtml#part-2\">Phố Hiến"), navigation);
    assertTrue(navigation.contains("chapter-2.xhtml#page-0003\">3</a>"), navigation);
    assertTrue(file(book, "EPUB/title.xhtml").contains(Site.PUBLIC + "/item/sach"));
  }

  @Test
  void charactersStandUprightWithTheirReadings() throws IOException {
    Map<String, String> book = files("/iiif/epub/hannom");
    String page = file(book, "EPUB/chapter-1.xhtml");
    assertTrue(page.contains("class=\"upright\""), page);
    assertTrue(page.contains("<ruby>憲<rt lang=\"vi\" xml:lang=\"vi\">hiến</rt></ruby>"), page);
    assertTrue(page.contains("𣎃"), page);
    assertTrue(file(book, "EPUB/package.opf").contains("page-progression-direction=\"rtl\""));
  }

  @Test
  void aTextHasItsCitationAndTheNumbersOfItsPages() {
    HttpResponse<byte[]> answer = site.get("/iiif/text/sach?pages=2-3");
    assertEquals(
        "text/plain;charset=utf-8",
        answer.headers().firstValue("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT));
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("Thư viện tỉnh Hưng Yên\nĐịa chí Hưng Yên\n"), text);
    assertTrue(text.contains("Trích dẫn · How to cite:\n"), text);
    assertTrue(text.endsWith("\n[Trang 2]\n\n\n[Trang 3]\n\nTrang ba có chữ\n"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "text", "pdf"})
  void whatIsForTheReadingRoomIsTakenAlongOnlyThere(String form) {
    String path = "/iiif/" + form + "/phong-doc";
    assertEquals(401, site.get(path).statusCode());
    assertEquals(401, site.get("/iiif/search/2/phong-doc/autocomplete?q=a").statusCode());
    assertEquals(200, site.get(path, "X-Test-Viewer", "READING_ROOM").statusCode());
    assertEquals(404, site.get("/iiif/" + form + "/khong-co").statusCode());
    assertEquals(400, site.get("/iiif/" + form + "/sach?pages=9").statusCode());
    assertEquals(200, site.send("HEAD", "/iiif/" + form + "/sach").statusCode());
  }

  private static String file(Map<String, String> book, String name) {
    return Objects.requireNonNull(book.get(name), name);
  }

  private static Map<String, String> files(String path) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(site.get(path).body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
