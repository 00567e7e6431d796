package org.phohien.ingest.ocr.textlayer;

import java.util.List;
import org.phohien.core.model.Word;

/**
 * Tells text from symbols: a document in an old Vietnamese font (TCVN3, VNI) gives its letters as
 * Latin-1 symbols and capitals, and is better read from its picture.
 */
final class Plausible {

  private static final int FEWEST_CHARACTERS = 20;
  private static final double LEAST_PART = 0.95;

  /** Letters of Latin-1 that neither Vietnamese nor French has, and symbols that stand for some. */
  private static final String OF_OLD_FONTS = "®µ¸¹¶·¾»¼½Æ¨©ª«¬­±¡¢£¤¥¦§ÄÅÖØÞßäåñöøÿþÐÑð";

  private Plausible() {}

  static boolean isText(List<List<Word>> lines) {
    int all = 0;
    int plausible = 0;
    for (List<Word> line : lines) {
      for (Word word : line) {
        for (int character : word.text().codePoints().toArray()) {
          all++;
          plausible += isPlausible(character) ? 1 : 0;
        }
      }
    }
    return all >= FEWEST_CHARACTERS && plausible >= LEAST_PART * all;
  }

  private static boolean isPlausible(int character) {
    return OF_OLD_FONTS.indexOf(character) < 0
        && Character.isDefined(character)
        && !Character.isISOControl(character)
        && character != 0xFFFD;
  }
}
