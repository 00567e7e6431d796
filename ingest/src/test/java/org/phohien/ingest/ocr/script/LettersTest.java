package org.phohien.ingest.ocr.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.phohien.core.model.Script;

/** The script of a text, by its letters and commonest words. */
class LettersTest {

  @Test
  void vietnameseIsTheUsualCase() {
    assertEquals(Script.VIETNAMESE, Letters.of("Phố Hiến xưa là thương cảng của xứ Sơn Nam"));
    assertEquals(Script.VIETNAMESE, Letters.of(""));
    assertEquals(Script.VIETNAMESE, Letters.of("1831 – 1945"));
  }

  @Test
  void vietnameseWithoutMarksIsNotTakenForFrench() {
    assertEquals(Script.VIETNAMESE, Letters.of("PHO HIEN XUA LA THUONG CANG CUA XU SON NAM"));
  }

  @Test
  void frenchIsKnownByItsLittleWords() {
    assertEquals(
        Script.FRENCH,
        Letters.of(
            "La province de Hưng-Yên est située dans le delta, sur la rive gauche du fleuve"
                + " Rouge ; elle a été créée par un édit de Minh-Mạng"));
  }

  @Test
  void decomposedLettersCountLikeComposedOnes() {
    String text = "Phố Hiến xưa là thương cảng của xứ Sơn Nam";
    assertEquals(
        Script.VIETNAMESE,
        Letters.of(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)));
  }

  @Test
  void charactersOutsideOfTheBmpAndPrivateOnesAreHanNom() {
    assertEquals(Script.HAN_NOM, Letters.of("𡨸喃󰅒\uE123"));
  }
}
