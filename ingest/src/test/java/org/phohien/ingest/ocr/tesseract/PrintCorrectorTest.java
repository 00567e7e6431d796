package org.phohien.ingest.ocr.tesseract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Box;
import org.phohien.core.model.Word;

/** What is no Vietnamese is mended where it is plain what was meant; all else stays. */
class PrintCorrectorTest {

  private final PrintCorrector corrector =
      new PrintCorrector(Syllables.shipped(), SyllablePairs.shipped());

  @ParameterizedTest
  @CsvSource({
    "1àng, làng", // a one for an l
    "1à, là",
    "_đồng, đồng",
    "nguời, người", // no such syllable, one that is meant
    "NGUỜI, NGƯỜI",
    "Nguời., Người.",
  })
  void plainMistakeIsMended(String read, String meant) {
    assertEquals(meant, mended(read, 0.9f).getFirst().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hoà", "hòa", "thuý", "thúy", "Paris", "1936", "1a", "11a", "TCVN", "quyển", "ly"})
  void whatMayBeRightStays(String read) {
    assertEquals(read, mended(read, 0.5f).getFirst().text());
  }

  @Test
  void whatWasReadStaysAsAnAlternative() {
    Word word = mended("nguời", 0.9f).getFirst();
    assertEquals(List.of(new Alternative("nguời", 0.9f)), word.alternatives());
    assertEquals(0.9f, word.sure());
  }

  @Test
  void syllableGivesWayToOneThatWasNearlyRead() {
    Word read =
        new Word(
            "Hiền",
            new Box(140, 50, 80, 40),
            0.8f,
            List.of(new Alternative("Hiến", 0.79f), new Alternative("Hiễn", 0.6f)));
    Word mended = corrector.mended(List.of(word("Phố", 50, 0.97f), read)).getLast();
    assertEquals("Hiến", mended.text());
    assertEquals(List.of(new Alternative("Hiền", 0.8f)), mended.alternatives());
  }

  @ParameterizedTest
  @CsvSource({
    "bốn, bồn, 0.5", // rated too much worse
    "1936, 1986, 0.89", // figures are as they were read
    "Paris, Pảris, 0.9", // no syllable is put in
    "người, Người, 0.9", // nor a capital for a small letter
  })
  void whatWasReadStaysBeforeALessLikelyChoice(String read, String other, float sure) {
    List<Alternative> others = List.of(new Alternative(other, sure));
    Word word = new Word(read, new Box(50, 50, 80, 40), 0.9f, others);
    assertEquals(
        List.of(new Word(read, new Box(50, 50, 80, 40), 0.9f)), corrector.mended(List.of(word)));
  }

  @Test
  void wordsAreMadeOfWhatSymbolsMayBe() {
    SymbolChoices choices = new SymbolChoices();
    choices.add(List.of(new SymbolChoices.Choice("đ", 99), new SymbolChoices.Choice("d", 96)));
    choices.add(List.of(new SymbolChoices.Choice("ấ", 98), new SymbolChoices.Choice("ắ", 97)));
    choices.add(List.of(new SymbolChoices.Choice("t", 99), new SymbolChoices.Choice("l", 70)));
    assertEquals(
        List.of("đắt", "dất", "dắt"),
        choices.of("đất", 0.9f).stream().map(Alternative::text).toList());
    assertEquals(0.89f, choices.of("đất", 0.9f).getFirst().sure(), 1e-6);
    assertEquals(List.of(), choices.of("khác", 0.9f));
  }

  @Test
  void sureWordIsNotTouched() {
    assertEquals("nguời", mended("nguời", 0.99f).getFirst().text());
  }

  @Test
  void stopJoinsItsWordAndNoOther() {
    List<Word> line =
        List.of(word("đất", 100, 0.8f), word(",", 165, 0.7f), word("nước", 190, 0.9f));
    List<Word> mended = corrector.mended(line);
    assertEquals(List.of("đất,", "nước"), mended.stream().map(Word::text).toList());
    assertEquals(0.7f, mended.getFirst().sure());

    List<Word> apart = List.of(word("đất", 100, 0.8f), word(".", 400, 0.7f));
    assertEquals(apart, corrector.mended(apart));
    assertEquals(new ArrayList<Word>(), corrector.mended(List.of()));
  }

  private List<Word> mended(String text, float sure) {
    return corrector.mended(List.of(word(text, 100, sure)));
  }

  private static Word word(String text, int x, float sure) {
    return new Word(text, new Box(x, 50, 20 * text.length(), 40), sure);
  }
}
