package org.phohien.core.search.widen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.OpenPhrase;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.Restriction;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.WordPattern;

/**
 * Puts the words of an index in the place of those with open places: {@code Hưng*} becomes hưng OR
 * hưngyên. From then on nothing is open any more, so the words found are marked like any others.
 */
final class OpenWords {

  /**
   * Forms asked for in place of a phrase, the most frequent ones: of one open word, of each of two,
   * of each of more.
   */
  private static final int[] MOST_FORMS = {64, 10, 4};

  /** Forms a note names. */
  private static final int TOLD = 8;

  private final Vocabulary vocabulary;

  OpenWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The query with words of the index; itself where nothing is open. */
  SearchQuery filled(SearchQuery query) {
    boolean closed =
        query.clauses().stream().allMatch(c -> c.open().isEmpty())
            && query.excluded().stream().allMatch(c -> c.open().isEmpty())
            && query.restrictions().stream().allMatch(OpenWords::isClosed);
    if (closed) {
      return query;
    }
    boolean accented = query.accented();
    List<Note> notes = new ArrayList<>(query.notes());
    return new SearchQuery(
        query.everything(),
        query.clauses().stream().map(c -> filled(c, accented, notes)).toList(),
        query.atLeast(),
        query.excluded().stream().map(c -> filled(c, accented, notes)).toList(),
        query.restrictions().stream().map(r -> filled(r, notes)).toList(),
        query.equivalents(),
        notes.stream().distinct().toList());
  }

  private static boolean isClosed(Restriction restriction) {
    return restriction.any().stream()
        .allMatch(told ->
            switch (told) {
              case Restriction.Told.Words words -> words.clause().open().isEmpty();
              case Restriction.Told.Years _ -> true;
            });
  }

  /** What a description says is asked without accents. */
  private Restriction filled(Restriction restriction, List<Note> notes) {
    List<Restriction.Told> any = new ArrayList<>();
    for (Restriction.Told told : restriction.any()) {
      any.add(
          switch (told) {
            case Restriction.Told.Words(var part, var clause) ->
                new Restriction.Told.Words(part, filled(clause, false, notes));
            case Restriction.Told.Years years -> years;
          });
    }
    return new Restriction(any, restriction.excluded());
  }

  private Clause filled(Clause clause, boolean accented, List<Note> notes) {
    if (clause.open().isEmpty()) {
      return clause;
    }
    List<Phrase> any = new ArrayList<>(clause.any());
    for (OpenPhrase open : clause.open()) {
      for (List<Spelling> words : filled(open, accented, notes)) {
        any.add(new Phrase(words, open.quoted(), open.apart()));
      }
    }
    boolean oneWord = any.stream().allMatch(p -> p.words().size() == 1);
    return new Clause(any, List.of(), oneWord && clause.any().isEmpty());
  }

  /** The ways to fill the open places of a phrase. */
  private List<List<Spelling>> filled(OpenPhrase open, boolean accented, List<Note> notes) {
    int most = MOST_FORMS[Math.min(open.patterns().size(), MOST_FORMS.length) - 1];
    List<List<Spelling>> ways = List.of(open.words());
    for (Map.Entry<Integer, WordPattern> pattern : open.patterns().entrySet()) {
      List<Spelling> forms = forms(pattern.getValue(), accented, most, notes);
      List<List<Spelling>> more = new ArrayList<>();
      for (List<Spelling> way : ways) {
        for (Spelling form : forms) {
          List<Spelling> filled = new ArrayList<>(way);
          filled.set(pattern.getKey(), form);
          more.add(filled);
        }
      }
      ways = more;
    }
    return ways;
  }

  /** The words that fit, those with the accents typed before others; never none. */
  private List<Spelling> forms(WordPattern pattern, boolean accented, int most, List<Note> notes) {
    Map<String, Spelling> forms = new LinkedHashMap<>();
    if (accented) {
      vocabulary
          .fitting(pattern, true, most + 1)
          .forEach(form -> forms.putIfAbsent(form.exact(), form));
    }
    List<String> found = forms.values().stream().map(Spelling::folded).toList();
    vocabulary.fitting(pattern, false, most + 1).stream()
        .filter(form -> !found.contains(form.folded()))
        .forEach(form -> forms.putIfAbsent(form.exact(), form));
    List<Spelling> all = forms.values().stream().limit(most).toList();
    if (forms.size() > most) {
      notes.add(new Note("open-cut", Integer.toString(most)));
    }
    if (all.isEmpty()) {
      notes.add(new Note("open-none", pattern.typed()));
      return List.of(pattern.stem());
    }
    String told = all.stream().limit(TOLD).map(Spelling::written).collect(Collectors.joining(", "));
    notes.add(new Note("open", pattern.typed() + " = " + told + (all.size() > TOLD ? "…" : "")));
    if (pattern.isPrefix() && forms.values().stream().noneMatch(pattern.stem()::equals)) {
      // Lone y is indexed as i, so my* would miss Mỹ.
      List<Spelling> more = new ArrayList<>(all);
      more.add(pattern.stem());
      return more;
    }
    return all;
  }
}
