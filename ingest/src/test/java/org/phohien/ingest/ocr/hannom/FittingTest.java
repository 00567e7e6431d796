package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

class FittingTest {

  private static final Pixels PAGE = new Pixels(400, 1000);
  private static final Box COLUMN = new Box(100, 50, 40, 400);

  @Test
  void aMarginIsCutOffOnBothSidesAndTheStretchMakesTheLineLonger() {
    Fit fit = new Fit(0.2, 1.5);
    Fit.Cut cut = fit.cut(COLUMN, PAGE);
    assertEquals(new Fit.Cut(new Box(104, 50, 32, 400), 0, 0), cut);
    assertEquals(904, fit.length(cut, 48, 8));
  }

  @Test
  void whatAWiderCutWantsBeyondThePageIsFilled() {
    Fit wide = new Fit(-0.2, 1);
    assertEquals(
        new Fit.Cut(new Box(0, 50, 44, 400), 4, 0), wide.cut(new Box(0, 50, 40, 400), PAGE));
    Fit.Cut alone = wide.cut(new Box(0, 0, 40, 480), new Pixels(40, 480));
    assertEquals(new Fit.Cut(new Box(0, 0, 40, 480), 4, 4), alone);
    assertEquals(4, alone.above(48));
    assertEquals(4, alone.below(48));
    assertEquals(480, wide.length(alone, 48, 8));
  }

  @Test
  void theFitInWhichTheNetworkIsSurestIsFoundMarginFirst() {
    Fitting fitting = new Fitting(List.of(-0.1, 0.0, 0.2), List.of(0.8, 1.0, 1.2));
    List<Fit> best = fitting.of(FittingTest::sureness);
    assertEquals(List.of(new Fit(0.2, 0.8)), best);
  }

  private static double sureness(Fit fit) {
    return 1 - Math.abs(fit.margin() - 0.2) - Math.abs(fit.stretch() - 0.8);
  }

  @Test
  void aPageOfWhichItIsUnsureIsReadInTheTwoBest() {
    Fitting fitting = new Fitting(List.of(-0.1, 0.0, 0.2), List.of(0.8, 1.0, 1.2));
    assertEquals(
        List.of(new Fit(0.2, 0.8), new Fit(0.2, 1)), fitting.of(fit -> sureness(fit) - 0.5));
  }

  @Test
  void whereOneFitIsAllowedNothingIsReadToFindIt() {
    List<Fit> fits =
        Fitting.NONE.of(_ -> {
          throw new AssertionError("asked");
        });
    assertEquals(List.of(Fit.PLAIN), fits);
  }

  @Test
  void theHeadsOfTheLongestColumnsOfUsualWidthAreLookedAt() {
    List<Box> heads =
        Fitting.heads(
            List.of(
                new Box(300, 0, 40, 900),
                new Box(250, 0, 40, 100),
                new Box(200, 0, 42, 800),
                new Box(150, 0, 40, 700),
                new Box(100, 0, 40, 600),
                new Box(50, 0, 18, 950)));
    assertEquals(
        List.of(
            new Box(300, 0, 40, 200),
            new Box(200, 0, 42, 210),
            new Box(150, 0, 40, 200),
            new Box(100, 0, 40, 200),
            new Box(250, 0, 40, 100)),
        heads);
  }

  @Test
  void ofFewColumnsMoreIsLookedAt() {
    assertEquals(List.of(new Box(0, 0, 40, 1000)), Fitting.heads(List.of(new Box(0, 0, 40, 1000))));
    assertEquals(List.of(new Box(0, 0, 40, 1280)), Fitting.heads(List.of(new Box(0, 0, 40, 3000))));
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Fit(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Fit(0, Double.NaN));
  }
}
