package org.phohien.core.alto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException.Corrupt;

/** What is written as ALTO is read back as the same value, and written again as the same bytes. */
class AltoTest {

  @Test
  void vietnameseAndHanNomPageComesBackAsItWas() {
    assertComesBack(TextPages.mixed());
  }

  @Test
  void pageWithoutTextComesBackAsItWas() {
    assertComesBack(TextPages.of(List.of(), List.of()));
  }

  @Test
  void hyphenAtLineEndStaysAsPrinted() {
    PageText text =
        TextPages.of(List.of(), List.of(TextPages.line(Script.VIETNAMESE, "Hưng", "Yên-")));
    assertTrue(alto(text).contains("CONTENT=\"Yên-\""));
    assertComesBack(text);
  }

  @Test
  void columnIsOneStringWithGlyphForEachCharacter() {
    String alto = alto(TextPages.mixed());
    assertTrue(alto.contains("BASEDIRECTION=\"ttb\""));
    assertTrue(alto.contains("CONTENT=\"庯憲𡨸\" WC="));
    assertTrue(alto.contains("<Variant CONTENT=\"字\" VC=\"0.25\"/>"));
  }

  @Test
  void characterOutsideOfTheBmpIsWrittenAsItself() {
    assertTrue(alto(TextPages.mixed()).contains("<Glyph CONTENT=\"𡨸\""));
  }

  @Test
  void characterThatIsSeveralCodePointsStandsAsStringOfItsOwn() {
    Word ids = new Word("⿰亻字", new Box(10, 50, 40, 40), 0.5f);
    Word plain = new Word("字", new Box(10, 10, 40, 40), 0.5f);
    Line column = new Line(new Box(10, 10, 40, 120), Script.HAN_NOM, List.of(plain, ids, plain));
    assertComesBack(TextPages.of(List.of(), List.of(column)));
  }

  @Test
  void controlCharactersOfTextLayerDoNotBreakTheFile() {
    Word word = new Word("a\u0001b\uD800c", new Box(1, 1, 2, 2), 1);
    PageText text =
        TextPages.of(List.of(), List.of(new Line(word.box(), Script.VIETNAMESE, List.of(word))));
    assertEquals("a\uFFFDb\uFFFDc", read(TextForm.ALTO.bytes(text)).text());
  }

  @Test
  void randomPagesComeBackAsTheyWere() {
    Random random = new Random(1831);
    for (int i = 0; i < 200; i++) {
      assertComesBack(TextPages.random(random));
    }
  }

  @Test
  void documentTypeIsRefused() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE alto [<!ENTITY x \"y\">]><alto xmlns=\""
            + AltoWriter.NAMESPACE
            + "\">&x;</alto>";
    assertThrows(Corrupt.class, () -> read(bomb.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void otherXmlTextAndTruncatedAltoAreRefused() {
    byte[] alto = TextForm.ALTO.bytes(TextPages.mixed());
    for (int length = 0; length < alto.length - 10; length += 97) {
      byte[] start = java.util.Arrays.copyOf(alto, length);
      assertThrows(Corrupt.class, () -> read(start));
    }
    assertThrows(Corrupt.class, () -> read("<a/>".getBytes(StandardCharsets.UTF_8)));
    assertThrows(Corrupt.class, () -> read("Phố Hiến".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void boxOutsideOfAnyPageIsRefused() {
    String alto = alto(TextPages.mixed()).replace("HPOS=\"100\"", "HPOS=\"-100\"");
    assertThrows(Corrupt.class, () -> read(alto.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void alternativesOfWholeWordComeBack() {
    Word word =
        new Word("Hiến", new Box(1, 1, 9, 9), 0.4f, List.of(new Alternative("Hiên", 0.39f)));
    assertComesBack(
        TextPages.of(
            List.of(new Attempt("raw", 0.4f)),
            List.of(new Line(word.box(), Script.VIETNAMESE, List.of(word)))));
  }

  private static void assertComesBack(PageText text) {
    byte[] alto = TextForm.ALTO.bytes(text);
    PageText again = read(alto);
    assertEquals(text, again);
    assertArrayEquals(alto, TextForm.ALTO.bytes(again));
  }

  private static PageText read(byte[] alto) {
    return AltoReader.read(new ByteArrayInputStream(alto), "test.alto.xml");
  }

  private static String alto(PageText text) {
    return new String(TextForm.ALTO.bytes(text), StandardCharsets.UTF_8);
  }
}
