package org.phohien.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTest {

  @Test
  void aPartEndsBeforeTheNextOfItsLevelBegins() {
    List<Section> sections =
        Section.of(
            book(
                new Heading("I", "0001", 1),
                new Heading("I.1", "0002", 2),
                new Heading("I.2", "0004", 2),
                new Heading("II", "0006", 1)));
    assertEquals("I 0-4 [I.1 1-2 [], I.2 3-4 []]", told(sections.getFirst()));
    assertEquals("II 5-9 []", told(sections.getLast()));
  }

  @Test
  void partsMayBeginOnOnePageAndLevelsMayBeSkipped() {
    List<Section> sections =
        Section.of(
            book(
                new Heading("a", "0003", 3),
                new Heading("b", "0003", 2),
                new Heading("c", "0003", 1)));
    assertEquals(3, sections.size());
    assertEquals("a 2-2 []", told(sections.getFirst()));
    assertEquals("c 2-9 []", told(sections.getLast()));
  }

  @Test
  void ofSomePagesThosePartsAreTakenThatBeginThere() {
    List<Section> sections =
        Section.of(
            book(
                new Heading("I", "0001", 1),
                new Heading("I.1", "0004", 2),
                new Heading("II", "0006", 1)));
    assertEquals(
        "[I.1 3-4 [], II 5-9 []]",
        Section.beginning(sections, 2, 8).stream().map(SectionTest::told).toList().toString());
  }

  @Test
  void anItemKnowsThePagesOfItsContents() {
    assertThrows(IllegalArgumentException.class, () -> book(new Heading("I", "0011", 1)));
  }

  private static Item book(Heading... contents) {
    return Examples.book("dc-1", "Địa chí", 10).withContents(List.of(contents));
  }

  private static String told(Section s) {
    return s.title()
        + (" " + s.first() + "-" + s.last() + " ")
        + s.parts().stream().map(SectionTest::told).toList();
  }
}
