package org.phohien.ingest.ocr.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.phohien.core.image.Raster;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.testing.Columns;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Pictures;
import org.phohien.ingest.testing.Rasters;

/** Writing in columns is told from writing in lines. */
class LayoutTest {

  private static final String[] ROWS = new String[12];

  static {
    java.util.Arrays.fill(ROWS, "Phố Hiến là thương cảng sầm uất của xứ");
  }

  @Test
  void printRunsAcross() {
    assertTrue(columns(Rasters.grey(print())) < 0.75);
  }

  @Test
  void columnsRunDown() {
    assertTrue(columns(Columns.page()) > 1.2);
  }

  @Test
  void columnsTurnedAreLines() {
    try (Pix page = Pix.of(Natives.leptonica(), Columns.page());
        Pix turned = page.turned(-1)) {
      assertTrue(Layout.columns(turned) < 0.83);
    }
  }

  @Test
  void rulesOfTableDoNotMakeColumns() {
    BufferedImage table = print();
    Graphics2D graphics = table.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(4));
    for (int x = 100; x < 1500; x += 200) {
      graphics.drawLine(x, 100, x, 1150);
    }
    graphics.dispose();
    assertTrue(columns(Rasters.grey(table)) < 0.75);
  }

  @Test
  void pageWithoutWritingSaysNothing() {
    assertEquals(0, columns(Rasters.grey(Pictures.page(1500, 1200, BufferedImage.TYPE_BYTE_GRAY))));
    assertEquals(0, columns(Rasters.grey(Pictures.page(3, 2, BufferedImage.TYPE_BYTE_GRAY))));
  }

  private static BufferedImage print() {
    return Pictures.page(1500, 1200, BufferedImage.TYPE_BYTE_GRAY, ROWS);
  }

  private static double columns(Raster raster) {
    try (Pix page = Pix.of(Natives.leptonica(), raster)) {
      return Layout.columns(page);
    }
  }
}
