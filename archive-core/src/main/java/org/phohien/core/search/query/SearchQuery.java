package org.phohien.core.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.text.Spelling;

/**
 * What a query means.
 *
 * @param everything no words were typed: all items fit that the restrictions leave
 * @param clauses what a page must have; empty, where {@code everything} is false and there are no
 *     restrictions, fits nothing
 * @param atLeast how many of the clauses are enough
 * @param excluded what a page must not have
 * @param restrictions what the item's description must say, or must not
 * @param equivalents what also fulfils some of the clauses
 * @param notes how the query was understood where that is not plain to see
 */
public record SearchQuery(
    boolean everything,
    List<Clause> clauses,
    int atLeast,
    List<Clause> excluded,
    List<Restriction> restrictions,
    List<Equivalent> equivalents,
    List<Note> notes) {

  public SearchQuery {
    clauses = List.copyOf(clauses);
    excluded = List.copyOf(excluded);
    restrictions = List.copyOf(restrictions);
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
    return new SearchQuery(everything, clauses, atLeast, excluded, restrictions, others, notes);
  }

  /** Whether only the description is asked: {@code nhan đề:"Đại Nam"} alone, or nothing at all. */
  public boolean asksDescriptions() {
    return everything || (clauses.isEmpty() && !restrictions.isEmpty());
  }

  /**
   * For marking a description that is known to fit: any of the words looked for, also those of the
   * restrictions.
   */
  public SearchQuery anyWord() {
    List<Clause> all = new ArrayList<>(clauses);
    for (Restriction restriction : restrictions) {
      for (Restriction.Told told : restriction.any()) {
        if (!restriction.excluded() && told instanceof Restriction.Told.Words words) {
          all.add(words.clause());
        }
      }
    }
    return all.isEmpty()
        ? this
        : new SearchQuery(false, all, 1, List.of(), List.of(), equivalents, List.of());
  }

  /** The words looked for, in the order typed. */
  public Stream<Spelling> words() {
    return clauses.stream().flatMap(Clause::words);
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
   * them, then a third. Quoted phrases, exclusions and restrictions stay; what else its words are
   * called is to be looked up again.
   */
  public List<SearchQuery> relaxed() {
    List<Clause> parts = clauses.stream().flatMap(c -> c.parts().stream()).distinct().toList();
    List<SearchQuery> steps = new ArrayList<>();
    int all = parts.size();
    int before = parts.equals(clauses) ? clauses.size() : Integer.MAX_VALUE;
    for (int enough : new int[] {all, (2 * all + 2) / 3, (all + 2) / 3}) {
      if (enough > 0 && enough < before) {
        steps.add(new SearchQuery(false, parts, enough, excluded, restrictions, List.of(), notes));
        before = enough;
      }
    }
    return steps;
  }
}
