package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Box;

/** Columns are read from right to left, whatever order the detector found them in. */
class ReadingOrderTest {

  private static final Box RIGHT = new Box(900, 100, 80, 1000);
  private static final Box LEFT = new Box(780, 105, 80, 990);

  @Test
  void columnsRunFromRightToLeft() {
    assertOrder(RIGHT, LEFT);
  }

  @Test
  void tiersOfVerseAreReadUpperThenLowerInEachColumn() {
    assertOrder(
        new Box(900, 100, 80, 400),
        new Box(905, 560, 76, 420),
        new Box(780, 105, 80, 400),
        new Box(782, 560, 80, 410));
  }

  @Test
  void notesInTwoHalfColumnsAreReadRightThenLeftBeforeTheTextGoesOn() {
    assertOrder(
        new Box(900, 100, 80, 300),
        new Box(942, 410, 38, 300),
        new Box(900, 412, 38, 290),
        new Box(900, 720, 80, 300),
        LEFT);
  }

  @Test
  void columnThatLeansALittleStaysOneColumn() {
    assertOrder(new Box(900, 100, 80, 400), new Box(925, 520, 78, 400), LEFT);
  }

  private static void assertOrder(Box... expected) {
    List<Box> boxes = new ArrayList<>(List.of(expected));
    Random random = new Random(1);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(boxes, random);
      assertEquals(List.of(expected), ReadingOrder.of(boxes));
    }
  }
}
