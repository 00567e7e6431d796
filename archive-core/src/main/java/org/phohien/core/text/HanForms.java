package org.phohien.core.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Which forms of a character are one character to a reader: 國 and 国, 戶 and 户.
 *
 * <p>Tight classes only, from Unihan's z-variants and from its pairs of a traditional and a
 * simplified form that stand for each other alone; 后 is not 後, nor 云 雲. Some forms that hands and
 * blocks exchange freely are added by ourselves (羙 for 美), and characters that old fonts kept in
 * private use are those that Unicode has since encoded.
 */
public final class HanForms {

  private static final Map<Integer, Integer> USUAL = usual();

  private HanForms() {}

  /** The form that stands for a character's class; itself where it has no other. */
  public static int usual(int character) {
    return USUAL.getOrDefault(character, character);
  }

  private static Map<Integer, Integer> usual() {
    Map<Integer, Integer> usual = new HashMap<>();
    for (String line : Tables.lines("han-forms.txt")) {
      int first = line.codePointAt(0);
      line.codePoints().skip(1).forEach(other -> usual.put(other, first));
    }
    NomNaTong.all().forEach((old, encoded) -> usual.put(old, usual.getOrDefault(encoded, encoded)));
    return Map.copyOf(usual);
  }
}
