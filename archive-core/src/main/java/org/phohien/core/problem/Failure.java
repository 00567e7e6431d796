package org.phohien.core.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What went wrong, in a form that can be told in any language, now or years later.
 *
 * @param rule its name, from the kind to the single case: {@code missing.item}, {@code
 *     invalid.list.empty}, {@code unavailable.disk}; the message catalog has a sentence for it, or
 *     for the kind at its beginning
 * @param facts what the sentence names, in its order
 * @param text the same for the log and for programs, in English
 */
public record Failure(String rule, List<String> facts, String text) {

  /** Something the program did not foresee; the log has it whole. */
  public static final String BROKEN = "broken";

  /** Control characters that no text of ours holds: between the fields, and between the facts. */
  private static final String FIELD = "\u001E";

  private static final String FACT = "\u001F";

  public Failure {
    facts = List.copyOf(facts);
  }

  /**
   * The same from what a sentence is made of.
   *
   * @param facts anything whose text can be shown
   */
  static Failure of(String rule, String text, Object... facts) {
    return new Failure(rule, Stream.of(facts).map(String::valueOf).toList(), text);
  }

  /** What an exception stands for. */
  public static Failure of(Throwable thrown) {
    return thrown instanceof ArchiveException known
        ? known.failure()
        : new Failure(BROKEN, List.of(), thrown.toString());
  }

  /** The kind at the beginning of its rule: {@code missing}, {@code invalid}, … */
  public String kind() {
    int dot = rule.indexOf('.');
    return dot < 0 ? rule : rule.substring(0, dot);
  }

  /** As one text, for a column of a table; {@link #read} understands it. */
  public String written() {
    return Stream.of(rule, text, String.join(FACT, facts)).collect(Collectors.joining(FIELD));
  }

  /** A failure as it was written; a text from before failures had names is told as it is. */
  public static Failure read(String written) {
    String[] fields = written.split(FIELD, -1);
    if (fields.length != 3) {
      return new Failure(BROKEN, List.of(), written);
    }
    List<String> facts = fields[2].isEmpty() ? List.of() : Arrays.asList(fields[2].split(FACT, -1));
    return new Failure(fields[0], facts, fields[1]);
  }
}
