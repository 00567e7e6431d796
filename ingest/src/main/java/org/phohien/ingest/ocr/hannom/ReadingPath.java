package org.phohien.ingest.ocr.hannom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.text.HanReadings;

/**
 * The likeliest readings of a column: for each character what texts and dictionaries know, weighed
 * by the characters beside it and by the syllable before, and of all ways through the column the
 * best one (Viterbi).
 */
final class ReadingPath {

  /** How much the dictionaries are worth beside texts, in times seen. */
  private static final double DICTIONARY = 0.6;

  /** How much a context must be seen to count as much as the character alone, in times. */
  private static final double CONTEXT = 1.5;

  private static final double BOTH_SIDES = 0.5;

  /** How much the syllable before counts. */
  private static final double SYLLABLES = 0.3;

  private final ReadingTable table;

  ReadingPath(ReadingTable table) {
    this.table = table;
  }

  /** A way to a reading: what led there and how likely it is. */
  private record Way(String reading, double likelihood, int from) {}

  /** One reading for each character; empty where none is known. */
  List<String> of(List<String> column) {
    List<List<Way>> ways = new ArrayList<>();
    List<Way> before = List.of(new Way(ReadingTable.BEGIN, 0, -1));
    for (int i = 0; i < column.size(); i++) {
      List<Way> here = new ArrayList<>();
      for (Map.Entry<String, Double> reading : likelihoods(column, i).entrySet()) {
        here.add(best(before, reading.getKey(), reading.getValue()));
      }
      ways.add(here);
      before = here;
    }
    return back(ways);
  }

  private Way best(List<Way> before, String reading, double likelihood) {
    double most = Double.NEGATIVE_INFINITY;
    int from = 0;
    for (int j = 0; j < before.size(); j++) {
      Way way = before.get(j);
      double value = way.likelihood() + SYLLABLES * table.follows(way.reading(), reading);
      if (value > most) {
        most = value;
        from = j;
      }
    }
    return new Way(reading, most + likelihood, from);
  }

  private static List<String> back(List<List<Way>> ways) {
    String[] readings = new String[ways.size()];
    int at = -1;
    for (int i = ways.size() - 1; i >= 0; i--) {
      List<Way> here = ways.get(i);
      if (at < 0) {
        at = 0;
        for (int j = 1; j < here.size(); j++) {
          at = here.get(j).likelihood() > here.get(at).likelihood() ? j : at;
        }
      }
      readings[i] = here.get(at).reading();
      at = here.get(at).from();
    }
    return List.of(readings);
  }

  /** Logarithm of the likelihood of each reading that a character may have in its place. */
  private Map<String, Double> likelihoods(List<String> column, int i) {
    String character = column.get(i);
    Map<String, Double> alone = alone(character);
    if (alone.size() == 1) {
      return Map.of(alone.keySet().iterator().next(), 0.0);
    }
    String left = i > 0 ? column.get(i - 1) : ReadingTable.BEGIN;
    String right = i + 1 < column.size() ? column.get(i + 1) : ReadingTable.END;
    Map<String, Double> after = smoothed(table.after(left, character), alone, CONTEXT);
    Map<String, Double> before = smoothed(table.before(character, right), alone, CONTEXT);
    Map<String, Double> sides = new LinkedHashMap<>();
    alone.forEach((reading, share) ->
        sides.put(
            reading, after.getOrDefault(reading, 0.0) * before.getOrDefault(reading, 0.0) / share));
    double whole = sides.values().stream().mapToDouble(Double::doubleValue).sum();
    sides.replaceAll((_, value) -> value / whole);
    Map<String, Double> all = smoothed(table.between(left, character, right), sides, BOTH_SIDES);
    all.replaceAll((_, value) -> Math.log(value + 1e-12));
    return all;
  }

  /** Shares of counts, and of what is known without them as if it were seen so many times. */
  private static Map<String, Double> smoothed(
      Map<String, Double> counts, Map<String, Double> known, double times) {
    double whole = counts.values().stream().mapToDouble(Double::doubleValue).sum() + times;
    Map<String, Double> shares = new LinkedHashMap<>();
    known.forEach((reading, share) ->
        shares.put(reading, (counts.getOrDefault(reading, 0.0) + times * share) / whole));
    return shares;
  }

  /** The share of each reading of a character, whatever stands beside it; at least one. */
  private Map<String, Double> alone(String character) {
    Map<String, Double> seen = table.alone(character);
    List<String> dictionary = HanReadings.all(character.codePointAt(0));
    Map<String, Double> worth = new LinkedHashMap<>();
    for (String reading : seen.keySet()) {
      worth.put(reading, worth(reading, dictionary.indexOf(reading)));
    }
    for (String reading : dictionary) {
      worth.putIfAbsent(reading, worth(reading, dictionary.indexOf(reading)));
    }
    if (worth.isEmpty()) {
      return Map.of("", 1.0);
    }
    double whole = worth.values().stream().mapToDouble(Double::doubleValue).sum();
    worth.replaceAll((_, value) -> value / whole);
    return smoothed(seen, worth, DICTIONARY);
  }

  /**
   * What a dictionary's word weighs: more when it comes early there, and when it is a common one.
   */
  private double worth(String reading, int place) {
    return Math.sqrt(table.share(reading)) * (place < 0 ? 0.3 : 1 / Math.sqrt(1.0 + place));
  }
}
