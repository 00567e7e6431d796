package org.phohien.core.alto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The forms in which text is shown: plain, hOCR, JSON. */
class TextFormTest {

  @Test
  void plainTextIsLinesAsPrinted() {
    assertEquals("Phố Hiến “xưa” & <nay>\nHưng-Yên, l’été\n庯憲𡨸\n", string(TextForm.TEXT));
  }

  @Test
  void plainTextOfEmptyPageIsEmpty() {
    assertEquals(0, TextForm.TEXT.bytes(TextPages.of(List.of(), List.of())).length);
  }

  @Test
  void hocrSaysBoxesAndConfidence() {
    String hocr = string(TextForm.HOCR);
    assertTrue(hocr.contains("title=\"bbox 100 100 280 140; x_wconf 93\">Phố</span>"), hocr);
    assertTrue(hocr.contains("&lt;nay&gt;</span>"));
    assertTrue(hocr.contains("writing-mode: vertical-rl"));
  }

  @Test
  void jsonHoldsColumnsWithCharactersAndAlternatives() throws IOException {
    JsonNode json = new ObjectMapper().readTree(TextForm.JSON.bytes(TextPages.mixed()));
    JsonNode column = json.at("/lines/2");
    assertEquals("庯憲𡨸", column.path("text").asText());
    assertEquals("han_nom", column.path("script").asText());
    assertEquals("[2000,280,80,80]", column.at("/words/2/box").toString());
    assertEquals("字", column.at("/words/2/alternatives/0/text").asText());
    assertEquals("background+deskew", json.at("/attempts/0/treatment").asText());
  }

  @Test
  void formsAreFoundByNameAndExtension() {
    assertEquals(Optional.of(TextForm.ALTO), TextForm.named("alto.xml"));
    assertEquals(Optional.of(TextForm.TEXT), TextForm.named("text"));
    assertEquals(Optional.empty(), TextForm.named("pdf"));
  }

  private static String string(TextForm form) {
    return new String(form.bytes(TextPages.mixed()), StandardCharsets.UTF_8);
  }
}
