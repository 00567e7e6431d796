package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phohien.ingest.ocr.hannom.Agreement.Line;

class AgreementTest {

  private static final Line FIRST =
      new Line(List.of(place(1, 7, 0.6, 8, 0.4), place(5, 9, 1, 3, 0), place(9, 4, 1, 3, 0)), 10);

  private static Place place(double middle, int one, double share, int other, double rest) {
    return new Place(middle, new int[] {one, other}, new double[] {share, rest});
  }

  @Test
  void whatBothSawAtOnePlaceIsAveraged() {
    // twice as long: its middle 2 is 1 of the first
    Line second = new Line(List.of(place(2, 8, 0.9, 5, 0.1)), 20);
    Place joined = Agreement.of(FIRST, second).places().getFirst();
    assertArrayEquals(new int[] {8, 7, 5}, joined.classes());
    assertArrayEquals(new double[] {0.65, 0.3, 0.05}, joined.shares(), 1e-9);
  }

  @Test
  void whatOnlyOneSawIsAsTheFirstSaidIt() {
    Line second = new Line(List.of(place(6, 8, 0.9, 5, 0.1)), 20);
    Line joined = Agreement.of(FIRST, second);
    assertEquals(FIRST.places(), joined.places());
    assertEquals(10, joined.steps());
  }

  @Test
  void aSecondReadingThatSawNothingChangesNothing() {
    assertEquals(FIRST, Agreement.of(FIRST, new Line(List.of(), 20)));
  }
}
