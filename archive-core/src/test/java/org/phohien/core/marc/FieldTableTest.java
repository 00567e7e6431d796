package org.phohien.core.marc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.phohien.core.message.Language;

class FieldTableTest {

  private final FieldTable table = FieldTable.tcvn7539();

  @Test
  void everyFieldAndSubfieldIsNamedInBothLanguages() {
    assertTrue(table.all().size() > 100, table.all().size() + " fields");
    for (FieldRule rule : table.all()) {
      for (Language language : Language.values()) {
        assertFalse(rule.words().in(language).isBlank(), rule.tag());
        rule.subfields()
            .values()
            .forEach(
                part -> assertFalse(part.words().in(language).isBlank(), rule.tag() + part.code()));
      }
    }
  }

  @Test
  void everyDataFieldHasIndicatorsAndSubfields() {
    for (FieldRule rule : table.all()) {
      if (!MarcField.isControl(rule.tag())) {
        assertTrue(rule.open() || !rule.subfields().isEmpty(), rule.tag());
        assertEquals(2, rule.indicators().length(), rule.tag());
      }
    }
  }

  @Test
  void titleIsThereOnceAndMustHaveATitle() {
    FieldRule title = table.rule("245").orElseThrow();
    assertEquals(new FieldRule.Use(false, true), title.use());
    assertEquals(List.of('a'), title.offered());
    assertEquals(
        "Nhan đề chính",
        Objects.requireNonNull(title.subfields().get('a')).words().in(Language.VIETNAMESE));
    assertEquals("00", title.indicators());
  }

  @Test
  void leaderIsSetInWords() {
    FieldTable.LeaderPlace type =
        table.leader().stream().filter(p -> p.at() == 6).findFirst().orElseThrow();
    assertEquals("bản đồ", Objects.requireNonNull(type.values().get("e")).in(Language.VIETNAMESE));
    assertEquals(List.of(5, 6, 7, 17, 18), table.leader().stream().map(p -> p.at()).toList());
  }
}
