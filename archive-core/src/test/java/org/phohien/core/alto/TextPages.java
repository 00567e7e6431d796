package org.phohien.core.alto;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

/** Texts of pages for tests. */
final class TextPages {

  private TextPages() {}

  static PageText of(List<Attempt> attempts, List<Line> lines) {
    return new PageText(
        new PageId(new ItemId("dc-01"), "0001"),
        new Pixels(2480, 3508),
        Checksum.of(new byte[] {1}),
        new Engine("tesseract", "5.5.2", "vie best_int 1.0.0"),
        attempts,
        lines);
  }

  /** Two lines of print, one of them French, and a column of three characters. */
  static PageText mixed() {
    Word first = new Word("庯", new Box(2000, 100, 80, 80), 0.9f);
    Word second = new Word("憲", new Box(2000, 190, 80, 80), 0.8f);
    Word third =
        new Word("𡨸", new Box(2000, 280, 80, 80), 0.7f, List.of(new Alternative("字", 0.25f)));
    return of(
        List.of(new Attempt("background+deskew", 0.91f), new Attempt("raw", 0.55f)),
        List.of(
            line(Script.VIETNAMESE, "Phố", "Hiến", "“xưa”", "&", "<nay>"),
            line(Script.FRENCH, "Hưng-Yên,", "l’été"),
            new Line(new Box(1990, 90, 100, 290), Script.HAN_NOM, List.of(first, second, third))));
  }

  static Line line(Script script, String... words) {
    List<Word> placed =
        IntStream.range(0, words.length)
            .mapToObj(i -> new Word(words[i], new Box(100 + 200 * i, 100, 180, 40), 0.93f))
            .toList();
    return new Line(new Box(100, 90, 200 * words.length, 60), script, placed);
  }

  static PageText random(Random random) {
    List<Line> lines = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      Script script = List.of(Script.values()).get(random.nextInt(3));
      List<Word> words = new ArrayList<>();
      for (int j = 1 + random.nextInt(5); j > 0; j--) {
        words.add(word(random, script));
      }
      lines.add(new Line(box(random), script, words));
    }
    return of(List.of(), lines);
  }

  private static Word word(Random random, Script script) {
    List<Alternative> others = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      others.add(new Alternative(text(random, script), random.nextFloat()));
    }
    return new Word(text(random, script), box(random), random.nextFloat(), others);
  }

  private static String text(Random random, Script script) {
    int length = script == Script.HAN_NOM ? 1 : 1 + random.nextInt(8);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int base = script == Script.HAN_NOM ? (random.nextBoolean() ? 0x4E00 : 0x20000) : 0x1EA0;
      text.appendCodePoint(base + random.nextInt(90));
    }
    return text.toString();
  }

  private static Box box(Random random) {
    return new Box(
        random.nextInt(2000),
        random.nextInt(3000),
        1 + random.nextInt(400),
        1 + random.nextInt(400));
  }
}
