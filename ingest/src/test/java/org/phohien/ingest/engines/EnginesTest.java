package org.phohien.ingest.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.ingest.ocr.Expected;
import org.phohien.ingest.ocr.OpenPage;
import org.phohien.ingest.testing.Cmyk;
import org.phohien.ingest.testing.Columns;
import org.phohien.ingest.testing.Documents;
import org.phohien.ingest.testing.Pictures;

/** From a file to the text of its page, with all engines as the worker has them. */
class EnginesTest {

  private static final Engines ENGINES = Engines.open(Path.of("target", "natives"), 2);
  private static final PageId PAGE = new PageId(new ItemId("dc-01"), "0001");
  private static final String[] VIETNAMESE = {
    "Phố Hiến là thương cảng sầm uất của xứ",
    "Đàng Ngoài ở thế kỷ XVI và XVII, chỉ sau",
    "Kẻ Chợ. Nhất Kinh Kỳ, nhì Phố Hiến.",
  };
  private static final String[] FRENCH = {
    "La province est située dans le delta, sur la rive",
    "gauche du fleuve. Elle a été créée par un édit",
    "de la cour, et les marchands y sont venus.",
  };

  @TempDir Path folder = Path.of("");

  @AfterAll
  static void close() {
    ENGINES.close();
  }

  @Test
  void printIsReadAsVietnamese() {
    PageText text = read(picture(VIETNAMESE), Optional.empty());
    assertEquals(String.join("\n", VIETNAMESE), text.text());
    assertEquals("tesseract", text.by().name());
    assertScript(Script.VIETNAMESE, text);
  }

  @Test
  void columnsAreReadAsHanNom() {
    Path file = Pictures.write(folder.resolve("a.png"), "PNG", Columns.picture());
    PageText text = read(file, Optional.empty());
    assertEquals(Columns.TEXT, text.text());
    assertScript(Script.HAN_NOM, text);
  }

  @Test
  void frenchIsReadWithTheFrenchModel() {
    PageText text = read(picture(FRENCH), Optional.empty());
    assertEquals(String.join("\n", FRENCH), text.text());
    assertScript(Script.FRENCH, text);
    assertTrue(text.by().model().startsWith("fra "), text.by().model());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void printThatLiesOnItsSideOrHeadIsRead(int quarters) {
    BufferedImage page = Pictures.page(1500, 2000, BufferedImage.TYPE_BYTE_GRAY, manyRows());
    Path file = Pictures.write(folder.resolve("a.png"), "PNG", Pictures.turned(page, quarters));
    PageText text = read(file, Optional.empty());
    assertEquals(String.join("\n", manyRows()), text.text());
    assertScript(Script.VIETNAMESE, text);
    Box first = text.lines().getFirst().box();
    assertTrue(text.attempts().getFirst().treatment().startsWith("turned "), text.toString());
    switch (quarters) {
      case 1 -> assertTrue(first.x() > text.size().width() * 3 / 4, first.toString());
      case 2 -> assertTrue(first.y() > text.size().height() * 3 / 4, first.toString());
      default -> assertTrue(first.right() < text.size().width() / 4, first.toString());
    }
  }

  @Test
  void columnsOnTheirSideAreRead() {
    BufferedImage page = Pictures.turned(Columns.picture(), 3);
    Path file = Pictures.write(folder.resolve("a.png"), "PNG", page);
    assertEquals(Columns.TEXT, read(file, Optional.empty()).text());
  }

  @Test
  void blankPageAndPhotographHaveNoText() {
    for (BufferedImage page : List.of(Pictures.paper(1200, 1600), Pictures.photograph(1200, 900))) {
      Path file = Pictures.write(folder.resolve("a.png"), "PNG", page);
      assertEquals("", read(file, Optional.empty()).text());
    }
  }

  @Test
  void namesOnMapAreReadWhereverTheyStand() {
    BufferedImage map = Pictures.page(1500, 600, BufferedImage.TYPE_BYTE_GRAY, "", "Phố Hiến");
    Graphics2D graphics = map.createGraphics();
    graphics.setColor(Color.BLACK);
    for (int i = 0; i < 40; i++) {
      graphics.drawLine(700, 20 * i, 1500, 20 * i + 90);
    }
    graphics.dispose();
    Path file = Pictures.write(folder.resolve("a.png"), "PNG", map);
    Kind kind = new Kind.MapSheet(OptionalInt.empty());
    try (OpenPage page = ENGINES.reading().open(file, 0, Checksum.of(new byte[0]))) {
      PageText text = page.read(PAGE, Expected.of(kind, Optional.empty()));
      assertEquals("Phố Hiến", text.text().replace('\n', ' '));
      assertEquals(1, text.attempts().size());
    }
  }

  @Test
  void pagesInCmykAndSixteenBitsAreRead() throws IOException {
    BufferedImage page = Pictures.page(1500, 600, BufferedImage.TYPE_BYTE_GRAY, VIETNAMESE);
    BufferedImage deep = Pictures.page(1500, 600, BufferedImage.TYPE_USHORT_GRAY, VIETNAMESE);
    for (Path file :
        List.of(
            Cmyk.tiff(folder.resolve("cmyk.tif"), page),
            Cmyk.jpeg(folder.resolve("cmyk.jpg"), page),
            Pictures.tiff(folder.resolve("deep.tif"), "LZW", deep),
            Pictures.write(folder.resolve("deep.png"), "PNG", deep))) {
      assertEquals(
          String.join("\n", VIETNAMESE), read(file, Optional.empty()).text(), file.toString());
    }
  }

  private static String[] manyRows() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      rows.addAll(List.of(VIETNAMESE));
    }
    return rows.toArray(String[]::new);
  }

  @Test
  void givenScriptIsNotDoubted() {
    assertScript(Script.FRENCH, read(picture(VIETNAMESE), Optional.of(Script.FRENCH)));
  }

  @Test
  void textOfWordDocumentIsTakenAsItIs() throws IOException {
    Path file = folder.resolve("a.docx");
    Documents.word(file, "Địa chí Hưng Yên", "Nhất Kinh Kỳ, nhì Phố Hiến; 庯憲");
    PageText text = read(file, Optional.empty());
    assertEquals("text-layer", text.by().name());
    assertTrue(text.text().startsWith("Địa chí Hưng Yên\nNhất Kinh Kỳ, nhì Phố Hiến;"));
    assertTrue(text.lines().getFirst().words().stream().allMatch(w -> w.sure() == 1));
  }

  @Test
  void boxesOfTextLayerStandWhereTheEngineSeesTheWords() throws IOException {
    Path file = folder.resolve("a.docx");
    Documents.word(file, VIETNAMESE);
    Line layer = read(file, Optional.empty()).lines().getFirst();
    Path rendered = folder.resolve("a.png");
    try (OpenPage page = ENGINES.reading().open(file, 0, Checksum.of(new byte[0]))) {
      byte[] rgb = new byte[page.pixels().size().width() * page.pixels().size().height() * 3];
      page.pixels().rows(0, page.pixels().size().height(), rgb);
      BufferedImage image =
          new BufferedImage(
              page.pixels().size().width(),
              page.pixels().size().height(),
              BufferedImage.TYPE_BYTE_GRAY);
      for (int i = 0; i < rgb.length / 3; i++) {
        image.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, rgb[3 * i]);
      }
      Pictures.write(rendered, "PNG", image);
    }
    Line seen = read(rendered, Optional.of(Script.VIETNAMESE)).lines().getFirst();
    for (int i = 0; i < 3; i++) {
      Word expected = seen.words().get(i);
      Word found = layer.words().get(i);
      assertEquals(expected.text(), found.text());
      assertEquals(expected.box().x(), found.box().x(), 4);
      assertEquals(expected.box().right(), found.box().right(), 4);
      assertTrue(expected.box().overlaps(found.box()));
    }
  }

  @Test
  void masterThatChangedOnDiskIsCorrupt() throws IOException {
    Path file = picture(VIETNAMESE);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 500));
    assertThrows(Corrupt.class, () -> read(file, Optional.empty()));
  }

  @Test
  void unknownResolutionIsNoMatter() {
    BufferedImage page = Pictures.page(1500, 600, BufferedImage.TYPE_BYTE_GRAY, VIETNAMESE);
    Path file = Pictures.tiff(folder.resolve("a.tif"), "LZW", page, page);
    try (OpenPage second = ENGINES.reading().open(file, 1, Checksum.of(new byte[0]))) {
      assertEquals(String.join("\n", VIETNAMESE), second.read(PAGE, Expected.NOTHING).text());
    }
  }

  private Path picture(String... rows) {
    return Pictures.write(
        folder.resolve("a.png"),
        "PNG",
        Pictures.page(1500, 600, BufferedImage.TYPE_BYTE_GRAY, rows));
  }

  private static PageText read(Path file, Optional<Script> script) {
    try (OpenPage page = ENGINES.reading().open(file, 0, Checksum.of(new byte[0]))) {
      return page.read(PAGE, Expected.of(script));
    }
  }

  private static void assertScript(Script script, PageText text) {
    assertTrue(text.lines().stream().allMatch(l -> l.script() == script), text.text());
  }
}
