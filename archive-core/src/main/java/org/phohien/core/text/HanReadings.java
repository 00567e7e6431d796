package org.phohien.core.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How characters are read in Vietnamese, Sino-Vietnamese readings before Nôm ones: 安 is an, and yên
 * in Hưng Yên.
 */
public final class HanReadings {

  private static final Map<Integer, String> READINGS = readings();

  private HanReadings() {}

  /**
   * The readings of a character, the commonest first; empty where none is known. A form that has
   * none of its own has those of the usual form.
   */
  public static List<Spelling> of(int character) {
    String readings = READINGS.get(character);
    if (readings == null) {
      readings = READINGS.getOrDefault(HanForms.usual(character), "");
    }
    return readings.isEmpty()
        ? List.of()
        : Stream.of(readings.split(" ", -1)).map(Spelling::of).toList();
  }

  /** The readings of a character as one writes them, the commonest first. */
  public static List<String> all(int character) {
    String readings = READINGS.get(character);
    if (readings == null) {
      readings = READINGS.getOrDefault(HanForms.usual(character), "");
    }
    return readings.isEmpty() ? List.of() : List.of(readings.split(" ", -1));
  }

  /** The commonest reading as one writes it; empty where none is known. */
  public static String first(int character) {
    List<String> all = all(character);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /**
   * How a character is read where a word was looked for.
   *
   * @return the reading as one writes it, e.g. yên; empty when it has no such reading
   */
  public static String as(int character, Spelling word, boolean accented) {
    String readings = READINGS.get(character);
    if (readings == null) {
      readings = READINGS.getOrDefault(HanForms.usual(character), "");
    }
    for (String reading : readings.split(" ", -1)) {
      Spelling spelling = Spelling.of(reading);
      if (accented
          ? spelling.exact().equals(word.exact())
          : spelling.folded().equals(word.folded())) {
        return reading;
      }
    }
    return "";
  }

  private static Map<Integer, String> readings() {
    Map<Integer, String> readings = new HashMap<>();
    for (String line : Tables.lines("han-readings.txt")) {
      int space = line.indexOf(' ');
      readings.put(line.codePointAt(0), line.substring(space + 1));
    }
    return Map.copyOf(readings);
  }
}
