package org.phohien.ingest.ocr.textlayer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.testing.Pictures;

/** Which text layers are used and which are not. */
class TextLayerTest {

  private static final PageId PAGE = new PageId(new ItemId("dc-01"), "0001");
  private static final String TEXT = "Văn miếu Xích Đằng dựng ở phía tây Phố Hiến";

  @TempDir Path folder = Path.of("");

  @Test
  void bornDigitalPageIsTakenAsItIs() throws Exception {
    PageText text = read(pdf(TEXT, false, 0)).orElseThrow();
    assertEquals(TEXT, text.text());
    assertEquals(Script.VIETNAMESE, text.lines().getFirst().script());
  }

  @Test
  void spaceThatDoesNotBreakPartsWordsAsWell() throws Exception {
    PageText text = read(pdf(TEXT.replace(' ', '\u00a0'), false, 0)).orElseThrow();
    assertEquals(TEXT, text.text());
  }

  @Test
  void wordsStandOnTheRenderedPage() throws Exception {
    Line line = read(pdf(TEXT, false, 0)).orElseThrow().lines().getFirst();
    // 72 points from the left, baseline 700 of 842 points from below, at 300 dpi
    assertEquals(300, line.box().x(), 6);
    assertTrue(line.box().y() < 592 && line.box().bottom() > 585, line.box().toString());
  }

  @Test
  void pageOnItsSideHasItsWordsOnIt() throws Exception {
    PageText text = read(pdf(TEXT, false, 90)).orElseThrow();
    assertTrue(text.size().width() > text.size().height());
    assertTrue(
        text.lines().stream()
            .allMatch(l ->
                l.box().right() <= text.size().width()
                    && l.box().bottom() <= text.size().height()));
  }

  @Test
  void hiddenTextUnderScanIsNotOurs() throws Exception {
    assertEquals(Optional.empty(), read(pdf(TEXT, true, 0)));
  }

  @Test
  void symbolsOfOldVietnameseFontAreNoText() throws Exception {
    assertEquals(
        Optional.empty(), read(pdf("V¨n miÕu XÝch §»ng dùng ë phÝa t©y Phè HiÕn", false, 0)));
  }

  @Test
  void pageNumberAloneIsNoTextLayer() throws Exception {
    assertEquals(Optional.empty(), read(pdf("12", false, 0)));
  }

  private static Optional<PageText> read(Path file) throws Refused, IOException {
    return new TextLayer()
        .read(
            file,
            FileFacts.frame(file, Limits.USUAL, 0),
            Checksum.of(new byte[0]),
            PAGE,
            Optional.empty());
  }

  private Path pdf(String text, boolean underScan, int rotation) throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument pdf = new PDDocument();
        InputStream face =
            PDFont.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      PDPage page = new PDPage(PDRectangle.A4);
      page.setRotation(rotation);
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        if (underScan) {
          BufferedImage scan = Pictures.page(620, 877, BufferedImage.TYPE_INT_RGB, "Phố Hiến");
          PDRectangle whole = page.getCropBox();
          content.drawImage(
              LosslessFactory.createFromImage(pdf, scan),
              0,
              0,
              whole.getWidth(),
              whole.getHeight());
        }
        content.beginText();
        content.setRenderingMode(underScan ? RenderingMode.NEITHER : RenderingMode.FILL);
        content.setFont(PDType0Font.load(pdf, Objects.requireNonNull(face)), 12);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
      }
      pdf.save(file.toFile());
    }
    return file;
  }
}
