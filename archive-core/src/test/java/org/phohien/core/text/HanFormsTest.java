package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanFormsTest {

  @ParameterizedTest
  @CsvSource({"國, 国", "興, 兴", "戶, 户", "爲, 為", "美, 羙", "縣, 县", "説, 說"})
  void formsOfOneCharacterFoldToOne(String one, String other) {
    assertEquals(folded(one), folded(other));
    assertNotEquals(Tokens.of(one).getFirst().exact(), Tokens.of(other).getFirst().exact());
  }

  @ParameterizedTest
  @CsvSource({"后, 後", "云, 雲", "里, 裏", "人, 入", "已, 己"})
  void differentCharactersStayDifferent(String one, String other) {
    assertNotEquals(folded(one), folded(other));
  }

  @Test
  void theUsualFormIsItsOwn() {
    for (int c = 0x3400; c < 0x33480; c++) {
      int usual = HanForms.usual(c);
      assertEquals(usual, HanForms.usual(usual), Character.toString(c));
      assertTrue(Han.isCharacter(usual) || usual == c, Character.toString(c));
    }
  }

  @ParameterizedTest
  @CsvSource({"興, hưng", "安, yên", "安, an", "人, nhân", "國, quốc", "国, quốc", "𠀧, ba"})
  void charactersAreReadAsTheDictionariesSay(String character, String reading) {
    int c = character.codePointAt(0);
    assertTrue(HanReadings.of(c).contains(Spelling.of(reading)), HanReadings.of(c).toString());
    assertEquals(reading, HanReadings.as(c, Spelling.of(reading), true));
  }

  @Test
  void anAccentTypedCountsInReadingsToo() {
    assertEquals("hưng", HanReadings.as('興', Spelling.of("hung"), false));
    assertEquals("", HanReadings.as('興', Spelling.of("hung"), true));
  }

  private static String folded(String character) {
    return Tokens.of(character).getFirst().folded();
  }
}
