package org.phohien.ingest.ocr.tesseract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.ingest.ocr.Recognizer;
import org.phohien.ingest.ocr.RecognizerContract;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Pictures;
import org.phohien.ingest.testing.Rasters;

/** Tesseract on drawn pages of print. */
class TesseractRecognizerTest extends RecognizerContract {

  private static final TesseractRecognizer TESSERACT =
      new TesseractRecognizer(Natives.libraries(), 2);

  private static final String[] ROWS = {
    "Phố Hiến là thương cảng sầm uất của xứ",
    "Đàng Ngoài ở thế kỷ XVI và XVII, chỉ sau",
    "Kẻ Chợ. Nhất Kinh Kỳ, nhì Phố Hiến.",
  };

  @AfterAll
  static void close() {
    TESSERACT.close();
  }

  @Override
  protected Recognizer recognizer() {
    return TESSERACT;
  }

  @Override
  protected Script script() {
    return Script.VIETNAMESE;
  }

  @Override
  protected Raster printed() {
    return Rasters.grey(page());
  }

  @Test
  void vietnamesePrintIsReadWithItsMarks() {
    assertEquals(String.join("\n", ROWS), read(printed()).text());
  }

  @Test
  void wordBoxesStandOnTheInk() {
    Raster page = printed();
    for (var line : read(page).lines()) {
      for (Word word : line.words()) {
        Box ink = ink(page, word.box(), 12);
        assertNear(ink.x(), word.box().x(), word);
        assertNear(ink.y(), word.box().y(), word);
        assertNear(ink.right(), word.box().right(), word);
        assertNear(ink.bottom(), word.box().bottom(), word);
      }
    }
  }

  @Test
  void slopingPageOnStainedPaperIsTriedAgainAndBoxesStandWhereTheWordsAre() {
    BufferedImage stained = stained(turned(page(), 5));
    PageText text = read(Rasters.grey(stained));
    assertTrue(text.attempts().getFirst().sure() > text.attempts().getLast().sure());
    assertTrue(text.attempts().getFirst().treatment().startsWith("background+deskew"));
    assertTrue(text.attempts().size() > 1, text.attempts().toString());
    assertEquals(String.join("\n", ROWS), text.text());
    Box first = text.lines().getFirst().words().getFirst().box();
    Box last = text.lines().getFirst().words().getLast().box();
    assertTrue(last.y() > first.y() + 30, "the line falls to the right: " + first + " " + last);
  }

  @Test
  void fadedPageIsReadAfterItsBackgroundIsEvened() {
    BufferedImage faded = page();
    for (int y = 0; y < faded.getHeight(); y++) {
      for (int x = 0; x < faded.getWidth(); x++) {
        int grey = faded.getRaster().getSample(x, y, 0);
        int paper = 225 - 120 * x / faded.getWidth();
        faded.getRaster().setSample(x, y, 0, paper - (255 - grey) * 30 / 255);
      }
    }
    assertEquals(String.join("\n", ROWS), read(Rasters.grey(faded)).text());
  }

  private static BufferedImage page() {
    return Pictures.page(1500, 600, BufferedImage.TYPE_BYTE_GRAY, ROWS);
  }

  private static void assertNear(int expected, int found, Word word) {
    assertEquals(expected, found, 3, word.toString());
  }

  /** The box of dark pixels connected with a box's surroundings, looked for a little around it. */
  private static Box ink(Raster page, Box near, int around) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    int half = around / 2;
    for (int y = Math.max(0, near.y() - around); y < near.bottom() + around; y++) {
      for (int x = Math.max(0, near.x() - half); x < near.right() + half; x++) {
        if ((page.samples()[y * page.size().width() + x] & 0xFF) < 128) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new Box(left, top, right - left, bottom - top);
  }

  private static BufferedImage turned(BufferedImage page, double degrees) {
    BufferedImage turned = blank(page);
    AffineTransform turn =
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(page, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
    graphics.dispose();
    return turned;
  }

  private static BufferedImage blank(BufferedImage like) {
    BufferedImage blank =
        new BufferedImage(like.getWidth(), like.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = blank.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, like.getWidth(), like.getHeight());
    graphics.dispose();
    return blank;
  }

  /** Ink as faint as the paper is in its darkest corner. */
  private static BufferedImage stained(BufferedImage page) {
    java.util.Random random = new java.util.Random(3);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        double paper = 235 - 100.0 * x / page.getWidth();
        int grey = page.getRaster().getSample(x, y, 0);
        double value = paper * (0.5 + 0.5 * grey / 255) + random.nextGaussian() * 10;
        page.getRaster().setSample(x, y, 0, (int) Math.clamp(value, 0, 255));
      }
    }
    return page;
  }
}
