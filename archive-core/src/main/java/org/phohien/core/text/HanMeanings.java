package org.phohien.core.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What characters mean, in English and in few words, as the Unicode Han Database has it
 * (kDefinition). There is no dictionary in Vietnamese that may be given on; most Nôm characters
 * have no entry, and their Vietnamese reading is their meaning.
 */
public final class HanMeanings {

  private static final Map<Integer, String> MEANINGS = meanings();

  private HanMeanings() {}

  /** The meaning of a character, else that of its usual form. */
  public static Optional<String> of(int character) {
    String meaning = MEANINGS.get(character);
    return Optional.ofNullable(meaning != null ? meaning : MEANINGS.get(HanForms.usual(character)));
  }

  private static Map<Integer, String> meanings() {
    Map<Integer, String> meanings = new HashMap<>();
    for (String line : Tables.lines("han-meanings.txt")) {
      int space = line.indexOf(' ');
      meanings.put(line.codePointAt(0), line.substring(space + 1));
    }
    return Map.copyOf(meanings);
  }
}
