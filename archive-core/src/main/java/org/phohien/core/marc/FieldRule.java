package org.phohien.core.marc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.message.Language;

/**
 * What the table says of a field.
 *
 * @param tag three digits
 * @param use whether it may be repeated, whether it must be there
 * @param words its name
 * @param first values the first indicator may have; empty where all may
 * @param second the same of the second
 * @param subfields by their code, in the table's order
 * @param open whether it takes any subfield (880, local fields)
 */
public record FieldRule(
    String tag,
    Use use,
    Words words,
    Optional<Indicator> first,
    Optional<Indicator> second,
    Map<Character, Part> subfields,
    boolean open) {

  public FieldRule {
    subfields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(subfields));
  }

  /** How often something may stand in a record, or in a field. */
  public record Use(boolean repeatable, boolean mandatory) {}

  /** A name in both languages. */
  public record Words(String vietnamese, String english) {

    /** The name in a language. */
    public String in(Language language) {
      return switch (language) {
        case VIETNAMESE -> vietnamese;
        case ENGLISH -> english;
      };
    }
  }

  /**
   * An indicator.
   *
   * @param values a blank is a space
   */
  public record Indicator(List<Character> values, Words words) {
    public Indicator {
      values = List.copyOf(values);
    }
  }

  /** A subfield. */
  public record Part(char code, Use use, Words words) {}

  /** The indicators of a new field: the first value each may have. */
  public String indicators() {
    return "" + value(first) + value(second);
  }

  private static char value(Optional<Indicator> indicator) {
    return indicator.map(i -> i.values().getFirst()).orElse(' ');
  }

  /** The subfields a new field is offered with: those it must have, else its first. */
  public List<Character> offered() {
    List<Character> mandatory =
        subfields.values().stream().filter(p -> p.use().mandatory()).map(Part::code).toList();
    return mandatory.isEmpty() ? subfields.keySet().stream().limit(1).toList() : mandatory;
  }
}
