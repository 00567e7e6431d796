package org.phohien.web.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Engine;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;

/** Hán-Nôm is set with its readings, and what is known of each character once. */
class PrintedTextTest {

  private static final PageId PAGE = PageId.nth(new ItemId("hn"), 1);

  @Test
  void eachCharacterStandsWithItsReading() {
    PrintedText text = PrintedText.of(text("興安"), readings("hưng", "yên"), List.of());

    assertEquals(List.of("興:hưng", "安:yên"), pieces(text));
    assertEquals("5b57", text.rows().getFirst().pieces().getFirst().others());
  }

  @Test
  void characterWithoutReadingStandsAlone() {
    PrintedText text = PrintedText.of(text("興〓"), readings("hưng", ""), List.of());

    assertEquals(List.of("興:hưng", "〓:"), pieces(text));
    assertEquals(1, text.glossary().size());
  }

  @Test
  void withoutReadingsALineIsOneRun() {
    assertEquals(List.of("興安:"), pieces(PrintedText.of(text("興安"), Optional.empty(), List.of())));
  }

  @Test
  void readingsOfAnotherLengthAreNotShown() {
    assertEquals(List.of("興安:"), pieces(PrintedText.of(text("興安"), readings("hưng"), List.of())));
  }

  @Test
  void glossaryTellsOtherReadingsAndTheMeaningOnce() {
    PrintedText text = PrintedText.of(text("安興安"), readings("yên", "hưng", "an"), List.of());

    assertEquals(2, text.glossary().size());
    GlossaryEntry an = text.glossary().getFirst();
    assertEquals(List.of("yên", "an"), an.readings());
    assertTrue(an.meaning().contains("peaceful"), an.meaning());
    assertTrue(an.others().stream().noneMatch(an.readings()::contains), an.others().toString());
  }

  private static List<String> pieces(PrintedText text) {
    return text.rows().getFirst().pieces().stream().map(p -> p.text() + ":" + p.reading()).toList();
  }

  private static Optional<PageReadings> readings(String... readings) {
    return Optional.of(
        new PageReadings(
            PAGE,
            Checksum.of(new byte[0]),
            "t",
            List.of(new PageReadings.OfLine(0, List.of(readings)))));
  }

  private static PageText text(String column) {
    List<Word> words = new ArrayList<>();
    int y = 0;
    for (int character : column.codePoints().toArray()) {
      Box box = new Box(100, y += 50, 50, 50);
      words.add(
          new Word(Character.toString(character), box, 0.9f, List.of(new Alternative("字", 0.1f))));
    }
    Line line = new Line(new Box(100, 0, 50, y + 50), Script.HAN_NOM, words);
    return new PageText(
        PAGE,
        new Pixels(200, 800),
        Checksum.of(new byte[0]),
        new Engine("hannom", "2", ""),
        List.of(),
        List.of(line));
  }
}
