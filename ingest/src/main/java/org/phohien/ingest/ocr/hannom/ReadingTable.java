package org.phohien.ingest.ocr.hannom;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often characters were seen read in one way or another, in texts of one kind: alone, after the
 * character before, before the character after, between both; and which syllable followed which.
 * Texts of the other kind count a little: a Nôm verse quotes Hán, but 之 is chi in a chronicle and
 * gì in a verse.
 */
final class ReadingTable {

  /** Stands before the first character and after the last, and before the first syllable. */
  static final String BEGIN = "<";

  static final String END = ">";

  private static final Map<String, Double> NONE = Map.of();

  private final Map<String, Map<String, Double>> counts = new HashMap<>();
  private final Map<String, Double> followed = new HashMap<>();
  private final Map<String, Double> continuing = new HashMap<>();
  private final Map<String, Double> common = new HashMap<>();
  private double continuations;
  private double syllables;

  /**
   * A table for one kind.
   *
   * @param rows of the file, see {@code readings.py}
   * @param kind whose counts are taken whole
   * @param other how much the counts of the other kind are worth
   */
  ReadingTable(List<String> rows, TextKind kind, double other) {
    for (String row : rows) {
      int tab = row.indexOf('\t');
      String key = row.substring(0, tab);
      Map<String, Double> readings = new LinkedHashMap<>();
      for (String cell : row.substring(tab + 1).split(" ", -1)) {
        String[] parts = cell.split(":", -1);
        double han = Double.parseDouble(parts[1]);
        double nom = Double.parseDouble(parts[2]);
        double count = kind == TextKind.HAN ? han + other * nom : nom + other * han;
        readings.put(parts[0], count + Double.parseDouble(parts[3]));
      }
      counts.put(key, readings);
      learn(key, readings);
    }
  }

  private void learn(String key, Map<String, Double> readings) {
    if (key.charAt(0) == '-') {
      readings.forEach((reading, count) -> {
        double kinds = Math.min(1, count);
        followed.merge(key, count, Double::sum);
        continuing.merge(reading, kinds, Double::sum);
        continuations += kinds;
      });
    } else if (key.charAt(0) == '=') {
      readings.forEach((reading, count) -> {
        common.merge(reading, count, Double::sum);
        syllables += count;
      });
    }
  }

  /** Readings of a character and how often it was seen so. */
  Map<String, Double> alone(String character) {
    return counts.getOrDefault("=" + character, NONE);
  }

  Map<String, Double> after(String before, String character) {
    return counts.getOrDefault("<" + before + character, NONE);
  }

  Map<String, Double> before(String character, String after) {
    return counts.getOrDefault(">" + character + after, NONE);
  }

  Map<String, Double> between(String before, String character, String after) {
    return counts.getOrDefault("^" + before + character + after, NONE);
  }

  /** How common a syllable is, 0 to 1, never 0. */
  double share(String reading) {
    return (common.getOrDefault(reading, 0.0) + 1) / (syllables + 1);
  }

  /** Logarithm of how likely a syllable follows another, after Kneser and Ney. */
  double follows(String first, String second) {
    String key = "-" + first;
    double anywhere = (continuing.getOrDefault(second, 0.0) + 0.2) / (continuations + 2000);
    double all = followed.getOrDefault(key, 0.0);
    if (all == 0) {
      return Math.log(anywhere);
    }
    Map<String, Double> next = counts.getOrDefault(key, NONE);
    double seen = Math.max(0, next.getOrDefault(second, 0.0) - DISCOUNT) / all;
    double left = Math.min(1, DISCOUNT * next.size() / all);
    return Math.log(seen + left * anywhere + 1e-9);
  }

  private static final double DISCOUNT = 0.6;
}
