package org.phohien.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.phohien.core.text.LegacyEncoding;

class DecodedTest {

  @Test
  void utf8IsReadAsItIs() {
    Decoded decoded = Decoded.of("q=H%C6%B0ng+Y%C3%AAn&kind=dia-chi&kind=ban-do");
    assertEquals("Hưng Yên", decoded.parameters().text("q"));
    assertEquals(2, decoded.parameters().all("kind").size());
    assertTrue(decoded.readings().isEmpty());
  }

  @Test
  void decomposedLettersAreComposed() {
    assertEquals("Hiến", Decoded.of("q=Hie%CC%82%CC%81n").parameters().text("q"));
  }

  @Test
  void bytesOfAnOldCodePageAreReadAndSaidToBeSo() {
    Decoded decoded = Decoded.of("q=H%FDng+Y%EAn");
    assertEquals(LegacyEncoding.WINDOWS_1258, decoded.readings().getFirst().encoding());
    assertEquals("Hưng Yên", decoded.parameters().text("q"));
  }

  @Test
  void bytesOfTcvn3AreTakenForWhatTheyAre() {
    Decoded decoded = Decoded.of("q=H%ADng+Y%AAn");
    assertEquals("Hưng Yên", decoded.parameters().text("q"));
    assertEquals(LegacyEncoding.TCVN3, decoded.readings().getFirst().encoding());
  }

  @Test
  void letterThatWasCutInTheMiddleIsLeftOut() {
    assertEquals("Hưng Y", Decoded.of("q=H%C6%B0ng+Y%C3").parameters().text("q"));
  }

  @Test
  void brokenPercentSignsStayAsTyped() {
    assertEquals("100%", Decoded.of("q=100%").parameters().text("q"));
    assertEquals("%zz", Decoded.of("q=%zz").parameters().text("q"));
  }

  @Test
  void controlCharactersAreLeftOut() {
    assertEquals("ab", Decoded.of("q=a%00b").parameters().text("q"));
  }
}
