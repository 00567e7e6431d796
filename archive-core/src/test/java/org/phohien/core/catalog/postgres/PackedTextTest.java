package org.phohien.core.catalog.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Engine;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException;

class PackedTextTest {

  private static final PageId PAGE = PageId.nth(new ItemId("dc-01"), 1);

  @Test
  void anyTextComesBackAsItWas() {
    Random random = new Random(7);
    for (int turn = 0; turn < 50; turn++) {
      PageText text = text(random, random.nextInt(40));
      assertEquals(text, PackedText.unpack(PAGE, PackedText.pack(text)));
    }
  }

  @Test
  void aPageOfPrintTakesAFewKilobytes() {
    PageText text = text(new Random(1), 40);
    int words = text.lines().stream().mapToInt(l -> l.words().size()).sum();

    assertTrue(PackedText.pack(text).length < 20 * words);
  }

  @Test
  void whatIsNoPackedTextIsCorrupt() {
    byte[] packed = PackedText.pack(text(new Random(2), 5));
    byte[] cut = java.util.Arrays.copyOf(packed, packed.length / 2);

    assertThrows(ArchiveException.Corrupt.class, () -> PackedText.unpack(PAGE, cut));
    assertThrows(ArchiveException.Corrupt.class, () -> PackedText.unpack(PAGE, new byte[0]));
    assertThrows(ArchiveException.Corrupt.class, () -> PackedText.unpack(PAGE, new byte[] {9, 9}));
  }

  private static PageText text(Random random, int lines) {
    return new PageText(
        PAGE,
        new Pixels(2480, 3508),
        Checksum.of(new byte[] {1}),
        new Engine("tesseract", "5.5.2", "vie best_int"),
        List.of(new Attempt("raw", random.nextFloat())),
        IntStream.range(0, lines).mapToObj(n -> line(random, 80 * n)).toList());
  }

  private static Line line(Random random, int top) {
    List<Word> words = new ArrayList<>();
    String[] some = {"Hưng", "Yên", "phố", "Hiến", "𠀀", "安", "nghìn", "x"};
    for (int n = 0; n <= random.nextInt(12); n++) {
      String word = some[random.nextInt(some.length)];
      words.add(
          new Word(
              word,
              new Box(random.nextInt(2000), top, 1 + random.nextInt(99), 40),
              random.nextFloat(),
              n % 3 == 0 ? List.of(new Alternative("?" + word, random.nextFloat())) : List.of()));
    }
    return new Line(
        new Box(0, top, 2400, 44),
        random.nextBoolean() ? Script.HAN_NOM : Script.VIETNAMESE,
        words);
  }
}
