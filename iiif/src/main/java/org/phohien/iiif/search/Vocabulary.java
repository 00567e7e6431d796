package org.phohien.iiif.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.text.Legible;
import org.phohien.core.text.Spelling;

/**
 * The words of one item, to be completed while they are typed. Accents count where they are typed
 * and fit where they are not; of Hán-Nôm, which has no spaces, what follows the characters typed is
 * a term. Threads may share it.
 */
public final class Vocabulary {

  /** Characters behind those typed that a term goes on with. */
  private static final int FURTHER = 3;

  private final TreeMap<String, Map<String, Integer>> words = new TreeMap<>();
  private final List<int[]> columns = new ArrayList<>();

  /** A term and how often it stands in the item. */
  public record Term(String text, int count) {}

  /** Gives the texts of an item, one after the other. */
  public interface Texts {
    void each(Consumer<PageText> reader);
  }

  /** Reads the words of an item. */
  public static Vocabulary of(Texts texts) {
    Vocabulary vocabulary = new Vocabulary();
    texts.each(vocabulary::add);
    return vocabulary;
  }

  private void add(PageText text) {
    for (Line line : text.lines()) {
      if (line.script() == Script.HAN_NOM) {
        columns.add(line.text().codePoints().toArray());
      } else if (Legible.line(line)) {
        line.words().forEach(this::add);
      }
    }
  }

  private void add(Word word) {
    String bare = word.text().replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    if (bare.length() > 1 && Legible.word(bare)) {
      String written = small(bare);
      words
          .computeIfAbsent(Spelling.of(written).folded(), _ -> new HashMap<>())
          .merge(written, 1, Integer::sum);
    }
  }

  /**
   * The terms that begin as typed, the most frequent first.
   *
   * @param limit at most this many
   */
  public List<Term> beginning(String typed, int limit) {
    String text = small(typed.strip());
    if (text.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> found = new HashMap<>();
    if (text.codePoints().allMatch(Character::isIdeographic)) {
      int[] characters = text.codePoints().toArray();
      columns.forEach(column -> follow(column, characters, found));
    } else {
      String folded = Spelling.of(text).folded();
      boolean plain = folded.equals(text);
      words
          .subMap(folded, folded + Character.MAX_VALUE)
          .values()
          .forEach(forms ->
              forms.forEach((written, count) -> {
                if (plain || written.startsWith(text)) {
                  found.merge(written, count, Integer::sum);
                }
              }));
    }
    return found.entrySet().stream()
        .map(entry -> new Term(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Term::count).reversed().thenComparing(Term::text))
        .limit(limit)
        .toList();
  }

  private static void follow(int[] column, int[] typed, Map<String, Integer> found) {
    for (int at = 0; at + typed.length <= column.length; at++) {
      if (java.util.Arrays.equals(column, at, at + typed.length, typed, 0, typed.length)) {
        int most = Math.min(FURTHER, column.length - at - typed.length);
        for (int further = typed.length == 1 ? Math.min(1, most) : 0; further <= most; further++) {
          found.merge(new String(column, at, typed.length + further), 1, Integer::sum);
        }
      }
    }
  }

  private static String small(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
