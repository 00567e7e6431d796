package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Box;
import org.phohien.core.model.Word;

/** Time steps become characters, and characters get boxes. */
class CtcTest {

  private static final Speller SPELLER =
      new Speller(List.of("庯", "憲", "字"), Optional.empty(), 0, Calibration.NONE);

  @Test
  void repeatsAreJoinedAndBlanksDropped() {
    List<Seen> seen =
        SPELLER.spell(
            new Ctc()
                .places(
                    steps(
                        row(.9f, .1f, 0, 0),
                        row(.1f, .8f, .1f, 0),
                        row(.1f, .9f, 0, 0),
                        row(1, 0, 0, 0),
                        row(.1f, .9f, 0, 0),
                        row(.2f, 0, .5f, .3f))));
    assertEquals("庯庯憲", String.join("", seen.stream().map(Seen::text).toList()));
    assertEquals(.9f, seen.getFirst().sure(), 1e-3);
    assertEquals(2.0, seen.getFirst().step());
    assertEquals(List.of(new Alternative("字", .3f)), seen.getLast().alternatives());
  }

  @Test
  void charactersShareTheColumnHalfWayBetweenTheirMiddles() {
    Box column = new Box(100, 1000, 40, 120);
    List<Seen> seen = List.of(seen("庯", 2), seen("憲", 6), seen("字", 10));
    List<Box> boxes = Glyphs.place(seen, 12, column).stream().map(Word::box).toList();
    assertEquals(
        List.of(new Box(100, 1000, 40, 40), new Box(100, 1040, 40, 40), new Box(100, 1080, 40, 40)),
        boxes);
  }

  @Test
  void gapInTheColumnStaysGap() {
    Box column = new Box(0, 0, 40, 400);
    List<Seen> seen = List.of(seen("庯", 2), seen("憲", 6), seen("字", 36));
    Box second = Glyphs.place(seen, 40, column).get(1).box();
    Box third = Glyphs.place(seen, 40, column).get(2).box();
    assertEquals(true, third.y() > second.bottom(), second + " " + third);
  }

  private static Seen seen(String text, double step) {
    return new Seen(text, step, 1, List.of());
  }

  private static float[] row(float... values) {
    return values;
  }

  private static Tensor steps(float[]... rows) {
    float[] values = new float[rows.length * 4];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, i * 4, 4);
    }
    return new Tensor(values, new long[] {1, rows.length, 4});
  }
}
