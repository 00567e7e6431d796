package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line a case, with its reason. */
class SpellingTest {

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "hoà, hòa, the mark on the last or the first vowel",
    "thuỷ, thủy, the mark on y or u",
    "khoẻ, khỏe, the hook too",
    "loã, lõa, the tilde too",
    "HOÀ, hòa, capitals are no difference",
    "Quý, quí, y after qu is i",
    "Mỹ, Mĩ, a lone y after a consonant is i",
    "lý, lí, and with another tone",
    "TỶ, tỉ, and in capitals",
    "Ðường, đường, eth stands for Đ in converted files",
    "ﬁls, fils, a ligature is its letters",
    "Ａ１, a1, full-width letters and digits are the usual ones",
    "Hưng\u00adYên, HưngYên, a soft hyphen is no letter",
    "tiếng\u200d, tiếng, nor is a joiner",
  })
  void isOneWord(String one, String other, String reason) {
    assertEquals(Spelling.of(other), Spelling.of(one), reason);
  }

  @ParameterizedTest(name = "{0} is not {1}: {2}")
  @CsvSource({
    "đường, dương, đ and d are two letters",
    "ma, mà, tones part words",
    "thuý, thúi, uy is no lone y",
    "ý, í, nor is y without a consonant",
    "oán, oan, a mark is not lost on its way to the end",
    "cân, căn, nor is the letter's own mark",
    "mười, muối, nor the horn",
    "élevé, elevé, French accents keep their places",
  })
  void isAnotherWord(String one, String other, String reason) {
    assertNotEquals(Spelling.of(other).exact(), Spelling.of(one).exact(), reason);
  }

  @ParameterizedTest(name = "{0} folds to {1}: {2}")
  @CsvSource({
    "Đường, duong, stroke and horn and tone",
    "ĐẶNG, dang, breve and dot below",
    "Ầ, a, two marks on one letter",
    "cœur, coeur, a French ligature",
    "Élève, eleve, French accents",
    "1936, 1936, digits stay",
    "興, 興, characters stay",
  })
  void folds(String word, String folded, String reason) {
    assertEquals(folded, Spelling.of(word).folded(), reason);
  }

  @Test
  void decomposedIsComposed() {
    for (String word : new String[] {"Hưng", "Yên", "thuỷ", "ĐƯỜNG", "nghiệp", "Élève"}) {
      String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
      assertEquals(Spelling.of(word), Spelling.of(decomposed));
    }
  }

  @Test
  void turkishServerFoldsAsAnyOther() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("in", Spelling.of("IN").folded());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aTermHasAnEnd() {
    assertEquals(Spelling.LONGEST, Spelling.of("a".repeat(10_000)).exact().length());
    assertEquals(Spelling.LONGEST - 1, Spelling.of("a" + "𠀋".repeat(60)).exact().length());
  }
}
