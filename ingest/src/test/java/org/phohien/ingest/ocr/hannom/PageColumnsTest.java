package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Rasters;

/** What a detector finds becomes the columns of a page. */
class PageColumnsTest {

  private final BufferedImage page = new BufferedImage(1600, 1200, BufferedImage.TYPE_BYTE_GRAY);
  private final List<Box> found = new ArrayList<>();
  private final List<Box> columns = new ArrayList<>();

  PageColumnsTest() {
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1600, 1200);
    graphics.dispose();
  }

  @Test
  void columnsOfBothPagesOfAnOpenLeafRunFromRightToLeft() {
    for (int x = 1400; x > 100; x -= 120) {
      column(x, 150, 60, 14);
    }
    assertColumns();
  }

  @Test
  void stripDownTheFoldIsSetAside() {
    for (int x : new int[] {1300, 1150, 1000, 500, 350, 200}) {
      column(x, 150, 60, 14);
    }
    for (int y : new int[] {150, 700}) {
      found.add(characters(770, y, 60, 3));
    }
    ink(780, 450, 40, 60); // the fishtail
    assertColumns();
  }

  @Test
  void numbersInTheMarginAndCutOffTextAreLeftOut() {
    for (int x : new int[] {1300, 1150, 1000}) {
      column(x, 300, 60, 8);
    }
    found.add(characters(1310, 210, 30, 1));
    found.add(characters(1310, 320, 20, 1));
    found.add(new Box(0, 300, 20, 500));
    assertColumns();
  }

  @Test
  void notesInTwoHalvesAreReadRightThenLeft() {
    columns.add(characters(1000, 100, 64, 5));
    characters(1036, 440, 28, 10);
    characters(1000, 440, 28, 10);
    found.add(new Box(1000, 100, 64, 700));
    column(850, 100, 64, 10);
    List<Box> halves = PageColumns.of(found, new Pixels(1600, 1200), ink());
    assertEquals(4, halves.size(), halves.toString());
    assertEquals(1000, halves.get(0).x());
    assertEquals(64, halves.get(0).width());
    assertEquals(1032, halves.get(1).x(), 6);
    assertEquals(1000, halves.get(2).x());
    assertEquals(850, halves.get(3).x());
  }

  @Test
  void tiersOfLongColumnsArePages() {
    List<Box> upper = new ArrayList<>();
    List<Box> lower = new ArrayList<>();
    for (int x : new int[] {1300, 1200, 1100}) {
      upper.add(new Box(x, 50, 35, 500));
      lower.add(new Box(x, 600, 35, 500));
    }
    List<Box> both = new ArrayList<>(upper);
    both.addAll(lower);
    assertEquals(both, ReadingOrder.of(both));
  }

  private void column(int x, int y, int width, int count) {
    Box box = characters(x, y, width, count);
    found.add(box);
    columns.add(box);
  }

  /** Draws characters below each other, each a box with a cross in it. */
  private Box characters(int x, int y, int width, int count) {
    int pitch = width * 11 / 10;
    for (int i = 0; i < count; i++) {
      int top = y + i * pitch;
      ink(x, top, width, 3);
      ink(x, top + width - 4, width, 3);
      ink(x + width / 2, top, 3, width - 3);
      ink(x, top, 3, width - 3);
    }
    return new Box(x, y, width, (count - 1) * pitch + width);
  }

  private void ink(int x, int y, int width, int height) {
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(x, y, width, height);
    graphics.dispose();
  }

  private Ink ink() {
    try (Pix pix = Pix.of(Natives.leptonica(), Rasters.grey(page))) {
      return Ink.of(pix);
    }
  }

  private void assertColumns() {
    Collections.shuffle(found, new Random(1));
    assertEquals(columns, PageColumns.of(found, new Pixels(1600, 1200), ink()));
  }
}
