package org.phohien.core.marc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of MARC 21 that TCVN 7539:2005 names, with their words in both languages: one table,
 * {@code fields.tsv}, for the help beside a form and for what is checked. A field that is not in it
 * is kept and not judged.
 */
public final class FieldTable {

  private static final FieldTable TCVN_7539 = read("fields.tsv");

  /** Subfields that any data field may have: links, control numbers, institutions, parts. */
  private static final String ANYWHERE = "0123568";

  private final Map<String, FieldRule> rules;

  private final List<LeaderPlace> leader;

  private FieldTable(Map<String, FieldRule> rules, List<LeaderPlace> leader) {
    this.rules = Map.copyOf(rules);
    this.leader = List.copyOf(leader);
  }

  /** The table of TCVN 7539:2005. */
  public static FieldTable tcvn7539() {
    return TCVN_7539;
  }

  /** What it says of a field; empty where it does not know it. */
  public Optional<FieldRule> rule(String tag) {
    return Optional.ofNullable(rules.get(tag));
  }

  /** All fields it knows, by tag; the leader is none. */
  public List<FieldRule> all() {
    return rules.values().stream()
        .filter(r -> !r.tag().equals("LDR"))
        .sorted(java.util.Comparator.comparing(FieldRule::tag))
        .toList();
  }

  /**
   * A place of the leader.
   *
   * @param at from 0
   * @param values by their character, {@code #} for a blank
   */
  public record LeaderPlace(int at, FieldRule.Words words, Map<String, FieldRule.Words> values) {
    public LeaderPlace {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** The places of the leader that a cataloguer sets, in their order. */
  public List<LeaderPlace> leader() {
    return leader;
  }

  /** Whether any field may have a subfield with this code. */
  static boolean isAnywhere(char code) {
    return ANYWHERE.indexOf(code) >= 0;
  }

  /** A line of the table. */
  private record Row(String place, String rule, FieldRule.Words words) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1], new FieldRule.Words(cells[2], cells[3]));
    }

    String tag() {
      return place.substring(0, 3);
    }

    boolean isOf(char mark) {
      return place.length() == 5 && place.charAt(3) == mark;
    }

    char last() {
      return place.charAt(place.length() - 1);
    }

    FieldRule.Use use() {
      return new FieldRule.Use(rule.startsWith("R"), rule.endsWith("!"));
    }
  }

  private static FieldTable read(String name) {
    try (InputStream in = FieldTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the archive was packed without " + name);
      }
      Map<String, List<Row>> byTag =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(Row::of)
              .collect(Collectors.groupingBy(Row::tag, LinkedHashMap::new, Collectors.toList()));
      Map<String, FieldRule> rules = new LinkedHashMap<>();
      byTag.forEach((tag, rows) -> rules.put(tag, rule(tag, rows)));
      return new FieldTable(rules, leader(byTag.getOrDefault("LDR", List.of())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<LeaderPlace> leader(List<Row> rows) {
    List<LeaderPlace> places = new ArrayList<>();
    for (Row row : rows) {
      String place = row.place();
      if (place.matches("LDR/\\d\\d")) {
        Map<String, FieldRule.Words> values = new LinkedHashMap<>();
        rows.stream()
            .filter(r -> r.place().length() == 7 && r.place().startsWith(place))
            .forEach(r -> values.put(r.place().substring(6), r.words()));
        places.add(new LeaderPlace(Integer.parseInt(place.substring(4)), row.words(), values));
      }
    }
    return places;
  }

  private static FieldRule rule(String tag, List<Row> rows) {
    Row head =
        rows.stream()
            .filter(r -> r.place().equals(tag))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException("the table has parts of " + tag + " and not the field"));
    Map<Character, FieldRule.Part> parts = new LinkedHashMap<>();
    boolean open = false;
    for (Row row : rows) {
      if (row.isOf('$') && row.last() == '*') {
        open = true;
      } else if (row.isOf('$')) {
        parts.put(row.last(), new FieldRule.Part(row.last(), row.use(), row.words()));
      }
    }
    return new FieldRule(
        tag, head.use(), head.words(), indicator(rows, '1'), indicator(rows, '2'), parts, open);
  }

  private static Optional<FieldRule.Indicator> indicator(List<Row> rows, char number) {
    return rows.stream()
        .filter(r -> r.isOf(':') && r.last() == number && !r.rule().equals("*"))
        .findFirst()
        .map(r -> new FieldRule.Indicator(values(r.rule()), r.words()));
  }

  private static List<Character> values(String rule) {
    return rule.chars().mapToObj(c -> c == '#' ? ' ' : (char) c).toList();
  }
}
