package org.phohien.iiif.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

class VocabularyTest {

  private final Vocabulary words =
      vocabulary(
          line(Script.VIETNAMESE, "Đường", "đê", "đi", "qua", "Đường", "dương", "liễu,"),
          line(Script.HAN_NOM, "興", "安", "省", "興", "安", "縣"));

  @Test
  void accentsFitWhereNoneAreTyped() {
    assertEquals(List.of("đường 2", "dương 1"), told("duong"));
  }

  @Test
  void accentsCountWhereTheyAreTyped() {
    assertEquals(List.of("đường 2"), told("ĐƯỜ"));
    assertEquals(List.of("dương 1"), told("dươ"));
  }

  @Test
  void punctuationIsNoPartOfAWord() {
    assertEquals(List.of("liễu 1"), told("lie"));
  }

  @Test
  void whatFollowsCharactersIsATerm() {
    assertEquals(List.of("興安 2", "興安省 1", "興安省興 1", "興安縣 1"), told("興"));
    assertEquals(List.of("縣 1"), told("縣"));
  }

  @Test
  void nothingTypedIsNothingFound() {
    assertEquals(List.of(), told(" "));
    assertEquals(List.of(), told("xyz"));
  }

  private List<String> told(String typed) {
    return words.beginning(typed, 10).stream().map(t -> t.text() + " " + t.count()).toList();
  }

  private static Vocabulary vocabulary(Line... lines) {
    PageText page =
        new PageText(
            PageId.nth(new ItemId("a"), 1),
            new Pixels(1000, 1000),
            Checksum.of(new byte[1]),
            new Engine("test", "1", "none"),
            List.of(),
            List.of(lines));
    return Vocabulary.of(reader -> reader.accept(page));
  }

  private static Line line(Script script, String... words) {
    Box box = new Box(0, 0, 10, 10);
    return new Line(box, script, Stream.of(words).map(w -> new Word(w, box, 0.9f)).toList());
  }
}
