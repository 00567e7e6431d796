package org.phohien.samples.bench.confusion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/**
 * Counts which letters are read for which, accents aside. Neighbouring changes are one: m read as
 * rn is no m read as r and an n too many.
 */
final class Misreadings {

  /** Letters of one change; longer ones are words lost, not letters mistaken. */
  private static final int MOST_LETTERS = 2;

  /** Words less alike than this are different words: a line was missed. */
  private static final double FARTHEST = 0.5;

  private final Map<String, Integer> letters = new HashMap<>();
  private final Map<String, Integer> changes = new TreeMap<>();
  private int words;
  private int wrong;

  /** Takes a page's truth and what was read of it. */
  void page(String truth, String read) {
    List<String> wanted = words(truth);
    List<String> found = words(read);
    for (Aligned.Pair pair : new Aligned<String>(wanted, found, Misreadings::unlikeness).pairs()) {
      if (pair.one() >= 0 && pair.other() >= 0) {
        word(wanted.get(pair.one()), found.get(pair.other()));
      }
    }
  }

  /** How often letters stand in the truth of words that were found. */
  int of(String truth) {
    return letters.getOrDefault(truth, 0);
  }

  /** Letters of the truth, a tab, what was read: how often; only where they differ. */
  Map<String, Integer> changes() {
    return changes;
  }

  int words() {
    return words;
  }

  int wrong() {
    return wrong;
  }

  private static List<String> words(String text) {
    return Tokens.of(text).stream()
        .filter(t -> t.kind() == Token.Kind.WORD && t.width() == 1)
        .map(Token::folded)
        .toList();
  }

  private static double unlikeness(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    int longest = Math.max(one.length(), other.length());
    if (Math.abs(one.length() - other.length()) > FARTHEST * longest) {
      return 2;
    }
    long same =
        pairs(one, other).stream()
            .filter(p -> p.one() >= 0 && p.other() >= 0)
            .filter(p -> one.charAt(p.one()) == other.charAt(p.other()))
            .count();
    double unlike = 1 - (double) same / longest;
    return unlike > FARTHEST ? 2 : unlike;
  }

  private static List<Aligned.Pair> pairs(String one, String other) {
    return new Aligned<>(letters(one), letters(other), (a, b) -> a.equals(b) ? 0 : 1).pairs();
  }

  private static List<Character> letters(String word) {
    return word.chars().mapToObj(c -> (char) c).toList();
  }

  private void word(String truth, String read) {
    words++;
    wrong += truth.equals(read) ? 0 : 1;
    for (int length = 1; length <= MOST_LETTERS; length++) {
      for (int at = 0; at + length <= truth.length(); at++) {
        letters.merge(truth.substring(at, at + length), 1, Integer::sum);
      }
    }
    List<Aligned.Pair> run = new ArrayList<>();
    for (Aligned.Pair pair : pairs(truth, read)) {
      boolean same =
          pair.one() >= 0
              && pair.other() >= 0
              && truth.charAt(pair.one()) == read.charAt(pair.other());
      if (same) {
        change(truth, read, run);
        run.clear();
      } else {
        run.add(pair);
      }
    }
    change(truth, read, run);
  }

  private void change(String truth, String read, List<Aligned.Pair> run) {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    for (Aligned.Pair pair : run) {
      from.append(pair.one() < 0 ? "" : String.valueOf(truth.charAt(pair.one())));
      to.append(pair.other() < 0 ? "" : String.valueOf(read.charAt(pair.other())));
    }
    boolean told = !from.isEmpty() && !to.isEmpty();
    if (told && from.length() <= MOST_LETTERS && to.length() <= MOST_LETTERS) {
      changes.merge(from + "\t" + to, 1, Integer::sum);
    }
  }
}
