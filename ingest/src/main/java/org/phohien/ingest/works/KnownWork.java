package org.phohien.ingest.works;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.phohien.core.text.Han;
import org.phohien.core.text.HanForms;
import org.phohien.core.text.NomNaTong;

/**
 * A work whose text the operator has: its Hán-Nôm characters in running order, found by three in a
 * row. Variants are folded for comparing only; what is suggested is as the file has it.
 */
final class KnownWork {

  /** Characters of a seed: of ten thousand characters three in a row are hardly chance. */
  static final int SEED = 3;

  private final String name;
  private final int[] characters;
  private final int[] folded;
  private final int[] lines;
  private final Map<Long, List<Integer>> seeds = new HashMap<>();

  /**
   * A work.
   *
   * @param name for people
   * @param rows its text, a verse or clause a row
   */
  KnownWork(String name, List<String> rows) {
    this.name = name;
    List<Integer> all = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int number = row + 1;
      rows.get(row)
          .codePoints()
          .map(NomNaTong::encoded)
          .filter(Han::isCharacter)
          .forEach(character -> {
            all.add(character);
            numbers.add(number);
          });
    }
    characters = all.stream().mapToInt(Integer::intValue).toArray();
    lines = numbers.stream().mapToInt(Integer::intValue).toArray();
    folded = folded(characters);
    for (int at = 0; at + SEED <= folded.length; at++) {
      seeds.computeIfAbsent(seed(folded, at), _ -> new ArrayList<>(1)).add(at);
    }
  }

  static int[] folded(int[] characters) {
    return IntStream.of(characters).map(HanForms::usual).toArray();
  }

  /** Three characters as one number, 21 bits each. */
  static long seed(int[] text, int at) {
    return (long) text[at] << 42 | (long) text[at + 1] << 21 | text[at + 2];
  }

  String name() {
    return name;
  }

  /** Its characters, folded. */
  int[] folded() {
    return folded;
  }

  /** Where a seed stands, from 0; empty where it does not. */
  List<Integer> places(long seed) {
    return seeds.getOrDefault(seed, List.of());
  }

  /** The number of the row a character stands in, from 1. */
  int line(int at) {
    return lines[at];
  }

  /** The characters from one place up to another. */
  String text(int from, int to) {
    return new String(characters, from, to - from);
  }
}
