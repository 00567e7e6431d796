package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.ocr.PageImage;
import org.phohien.ingest.ocr.Recognizer;
import org.phohien.ingest.ocr.RecognizerContract;
import org.phohien.ingest.testing.Columns;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Pictures;
import org.phohien.ingest.testing.Rasters;

/** The Hán-Nôm engine on a page of columns. */
class HanNomRecognizerTest extends RecognizerContract {

  private static final HanNomRecognizer HAN_NOM = new HanNomRecognizer();

  @AfterAll
  static void close() {
    HAN_NOM.close();
  }

  @Override
  protected Recognizer recognizer() {
    return HAN_NOM;
  }

  @Override
  protected Script script() {
    return Script.HAN_NOM;
  }

  @Override
  protected Raster printed() {
    return Columns.page();
  }

  @Test
  void columnsAreReadFromRightToLeftAndDownwards() {
    assertEquals(Columns.TEXT, read(printed()).text());
  }

  @Test
  void alternativesAreLessSureThanWhatWasRead() {
    int alternatives = 0;
    for (Line column : read(coarse(printed(), 4)).lines()) {
      for (Word character : column.words()) {
        assertTrue(character.alternatives().size() <= 4, character.toString());
        for (Alternative other : character.alternatives()) {
          assertTrue(other.sure() <= character.sure(), character.toString());
          alternatives++;
        }
      }
    }
    assertTrue(alternatives > 0);
  }

  /** Every so many pixels of it, so that characters are hard to tell. */
  private static Raster coarse(Raster fine, int step) {
    int width = fine.size().width() / step;
    int height = fine.size().height() / step;
    byte[] samples = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        samples[y * width + x] = fine.samples()[y * step * fine.size().width() + x * step];
      }
    }
    return new Raster(new Pixels(width, height), fine.bands(), samples, 0, width);
  }

  @Test
  void thumbnailAndLongScrollAreNoFailure() {
    read(Rasters.grey(Pictures.photograph(60, 45)));
    read(Rasters.grey(Pictures.photograph(60, 9000)));
  }

  @Test
  void whatIsNoHanNomPageIsReadWithDoubtAndWithoutFailure() {
    float sure = read(printed()).sure();
    BufferedImage print =
        Pictures.page(
            1200,
            900,
            BufferedImage.TYPE_BYTE_GRAY,
            "Phố Hiến xưa là thương cảng",
            "bên bờ sông Hồng");

    assertTrue(read(Rasters.grey(print)).sure() < sure, "print");
    assertTrue(read(Rasters.grey(Pictures.photograph(900, 700))).sure() < sure, "photograph");
    BufferedImage onItsHead = Pictures.turned(Columns.picture(), 2);
    assertTrue(read(Rasters.grey(onItsHead)).sure() < sure, "page on its head");
  }

  @Test
  void columnsAreReadAlsoWherePrintStandsBesideThem() {
    BufferedImage columns = Columns.picture();
    BufferedImage print =
        Pictures.page(900, columns.getHeight(), BufferedImage.TYPE_BYTE_GRAY, "Phố Hiến", "1831");
    BufferedImage both =
        new BufferedImage(
            print.getWidth() + columns.getWidth(),
            columns.getHeight(),
            BufferedImage.TYPE_BYTE_GRAY);
    both.getGraphics().drawImage(print, 0, 0, null);
    both.getGraphics().drawImage(columns, print.getWidth(), 0, null);
    List<String> read = read(Rasters.grey(both)).text().lines().toList();
    for (String column : Columns.TEXT.lines().toList()) {
      assertTrue(read.contains(column), column + " of " + read);
    }
  }

  @Test
  void scanOfAHundredMegapixelsIsRead() {
    try (Pix page = Pix.of(Natives.leptonica(), printed());
        Pix large = page.scaled(new Pixels(9500, 10556))) {
      PageImage image = new PageImage(large, Checksum.of(new byte[] {7}), OptionalInt.empty());
      assertEquals(
          Columns.TEXT, HAN_NOM.read(image, PageId.nth(new ItemId("hd"), 1), script()).text());
    }
  }

  @Test
  void charactersStandBelowEachOther() {
    for (Line column : read(printed()).lines()) {
      assertTrue(column.box().height() > column.box().width());
      int bottom = 0;
      for (Word character : column.words()) {
        assertTrue(character.box().y() >= bottom, character.toString());
        bottom = character.box().bottom();
      }
    }
  }

  @Test
  void boxOfCharacterHoldsItsInk() {
    // the picture's grid: columns 170 apart from x = 750 leftwards, characters 92 apart from y =
    // 120
    List<Line> columns = read(printed()).lines();
    for (int i = 0; i < columns.size(); i++) {
      for (int j = 0; j < columns.get(i).words().size(); j++) {
        Box box = columns.get(i).words().get(j).box();
        assertEquals(750 - 170 * i + 32, box.x() + box.width() / 2, 12, box.toString());
        assertEquals(120 + 92 * j + 46, box.y() + box.height() / 2, 22, box.toString());
      }
    }
  }
}
