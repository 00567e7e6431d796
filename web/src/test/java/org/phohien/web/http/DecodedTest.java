package org.phohien.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DecodedTest {

  @Test
  void utf8IsReadAsItIs() {
    Decoded decoded = Decoded.of("q=H%C6%B0ng+Y%C3%AAn&kind=dia-chi&kind=ban-do");
    assertEquals("Hưng Yên", decoded.parameters().text("q"));
    assertEquals(2, decoded.parameters().all("kind").size());
    assertFalse(decoded.damaged());
  }

  @Test
  void decomposedLettersAreComposed() {
    assertEquals("Hiến", Decoded.of("q=Hie%CC%82%CC%81n").parameters().text("q"));
  }

  @Test
  void bytesOfAnOldCodePageAreReadAndSaidToBeSo() {
    Decoded decoded = Decoded.of("q=H%FDng+Y%EAn");
    assertTrue(decoded.damaged());
    assertEquals("Hưng Yên", decoded.parameters().text("q"));
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
