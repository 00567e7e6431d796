package org.phohien.core.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.text.Spelling;

/**
 * What a query means.
 *
 * @param everything nothing was typed: all items fit
 * @param clauses what a page must have; empty, where {@code everything} is false, fits nothing
 * @param atLeast how many of the clauses are enough
 * @param excluded what a page must not have
 * @param equivalents what also fulfils some of the clauses
 * @param notes where the query was not taken as typed
 */
public record SearchQuery(
    boolean everything,
    List<Clause> clauses,
    int atLeast,
    List<Phrase> excluded,
    List<Equivalent> equivalents,
    List<Note> notes) {

  /** A query whose words mean themselves only. */
  public SearchQuery(
      boolean everything,
      List<Clause> clauses,
      int atLeast,
      List<Phrase> excluded,
      List<Note> notes) {
    this(everything, clauses, atLeast, excluded, List.of(), notes);
  }

  public SearchQuery {
    clauses = List.copyOf(clauses);
    excluded = List.copyOf(excluded);
    equivalents = List.copyOf(equivalents);
    notes = List.copyOf(notes);
    if (atLeast > clauses.size() || atLeast < 0) {
      throw new IllegalArgumentException(atLeast + " of " + clauses.size() + " clauses");
    }
  }

  /** Reads what was typed; any string will do. */
  public static SearchQuery parse(String typed) {
    return new QueryParser(typed).read();
  }

  /** The same query with other words for its own. */
  public SearchQuery with(List<Equivalent> others) {
    return new SearchQuery(everything, clauses, atLeast, excluded, others, notes);
  }

  /** The words looked for, in the order typed. */
  public Stream<Spelling> words() {
    return clauses.stream().flatMap(c -> c.any().stream()).flatMap(p -> p.words().stream());
  }

  /**
   * Whether accents were typed. Then each word counts as typed, also those that have none: in Việt
   * Nam, nam is not năm.
   */
  public boolean accented() {
    return words().anyMatch(Spelling::accented);
  }

  /**
   * The same query asking less and less, for when nothing fits: its words apart, then two thirds of
   * them, then a third. Quoted phrases and exclusions stay; what else its words are called is to be
   * looked up again.
   */
  public List<SearchQuery> relaxed() {
    List<Clause> parts = clauses.stream().flatMap(c -> c.parts().stream()).distinct().toList();
    List<SearchQuery> steps = new ArrayList<>();
    int all = parts.size();
    int before = parts.equals(clauses) ? clauses.size() : Integer.MAX_VALUE;
    for (int enough : new int[] {all, (2 * all + 2) / 3, (all + 2) / 3}) {
      if (enough > 0 && enough < before) {
        steps.add(new SearchQuery(false, parts, enough, excluded, notes));
        before = enough;
      }
    }
    return steps;
  }
}
