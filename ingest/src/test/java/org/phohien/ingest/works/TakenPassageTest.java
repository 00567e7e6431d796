package org.phohien.ingest.works;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Engine;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Suggestion;
import org.phohien.core.model.Word;

class TakenPassageTest {

  private static final PageId PAGE = PageId.nth(new ItemId("hn-01"), 1);

  @Test
  void charactersStandWhereTheMisreadOnesStood() {
    PageText now = TakenPassage.of(text("天地人"), passage("天池人"));

    assertEquals("天池人", now.text());
    Word second = now.lines().getFirst().words().get(1);
    assertEquals(new Box(10, 20, 10, 10), second.box());
    assertEquals(1, second.sure());
    assertEquals(List.of(new Alternative("地", 0.5f)), second.alternatives());
    assertEquals("m; Kiều, rows 3-4, taken by a person", now.by().model());
  }

  @Test
  void columnWithMoreCharactersIsSharedOutEvenly() {
    Line column = TakenPassage.of(text("天地人"), passage("天地玄黃人")).lines().getFirst();

    assertEquals("天地玄黃人", column.text());
    assertEquals(new Box(10, 10, 10, 6), column.words().getFirst().box());
    assertEquals(new Box(10, 34, 10, 6), column.words().getLast().box());
  }

  @Test
  void columnTheWorkLacksStaysAsItWasRead() {
    PageText read = text("天地人");

    assertEquals(read.lines(), TakenPassage.of(read, passage("")).lines());
  }

  private static PageText text(String column) {
    List<Word> words = new ArrayList<>();
    column
        .codePoints()
        .forEach(character -> {
          Box box = new Box(10, 10 + 10 * words.size(), 10, 10);
          words.add(new Word(Character.toString(character), box, 0.5f));
        });
    Line line = new Line(new Box(10, 10, 10, 30), Script.HAN_NOM, words);
    Engine engine = new Engine("hannom", "2", "m");
    Checksum image = Checksum.of(new byte[0]);
    return new PageText(PAGE, new Pixels(40, 60), image, engine, List.of(), List.of(line));
  }

  private static Suggestion passage(String column) {
    List<Suggestion.OfLine> lines = List.of(new Suggestion.OfLine(0, column));
    return new Suggestion(PAGE, Checksum.of(new byte[0]), "Kiều", 3, 4, 0.7, lines);
  }
}
