package org.phohien.core.search.widen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/**
 * A table of phrases that stand for each other. A row begins with two phrases; each of them stands
 * for the other, and two that stand for a third don't stand for each other.
 */
final class Thesaurus implements Widening.Knowledge {

  private final Match how;
  private final float weight;

  /** By the first word without accents. */
  private final Map<String, List<Row>> rows = new HashMap<>();

  private record Row(List<Spelling> phrase, List<Spelling> other) {}

  private Thesaurus(String file, Match how, float weight) {
    this.how = how;
    this.weight = weight;
    for (String line : lines(file)) {
      String[] cells = line.split("\t", -1);
      if (!line.startsWith("#") && cells.length >= 2) {
        add(words(cells[0]), words(cells[1]));
        add(words(cells[1]), words(cells[0]));
      }
    }
  }

  /** Words that are spelt, or were, in two ways. */
  static Thesaurus spellings() {
    return new Thesaurus("spellings.tsv", Match.SPELLING, 0.9f);
  }

  private void add(List<Spelling> phrase, List<Spelling> other) {
    rows.computeIfAbsent(phrase.getFirst().folded(), first -> new ArrayList<>())
        .add(new Row(phrase, other));
  }

  @Override
  public List<Equivalent> at(Run run, int place) {
    List<Equivalent> found = new ArrayList<>();
    for (Row row : rows.getOrDefault(run.word(place).folded(), List.of())) {
      int end = place + row.phrase().size();
      if (run.has(place, row.phrase()) && run.isWhole(place, end)) {
        found.add(run.equivalent(place, end, row.other(), how, weight));
      }
    }
    return found;
  }

  static List<Spelling> words(String text) {
    return Tokens.of(text).stream().map(Token::spelling).toList();
  }

  static List<String> lines(String file) {
    try (InputStream in = Thesaurus.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the archive was packed without " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
