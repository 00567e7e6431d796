package org.phohien.core.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.phohien.core.access.Access;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.Rights;
import org.phohien.core.search.Match;
import org.phohien.core.search.analysis.Form;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Spelling;

/**
 * What a query means, in Lucene's terms.
 *
 * <p>What fits is decided without accents. What comes first: pages with the words as typed, if
 * accents were typed, before all others (a step in the score that no sum of the rest reaches);
 * within that the usual weights, with neighbours as typed and words of titles counting more.
 */
final class Queries {

  /** Higher than the sum of all other scores of a query of 64 words can come to. */
  private static final float EXACT_STEP = 4096;

  private static final float PAIR = 2;

  /** Look-alikes of a word that are looked for beside those of its neighbour. */
  private static final int NEAREST = 5;

  private static final float TITLE = 4;

  /** Words looked for in titles beside pages: forms of an open word are many. */
  private static final int MOST_IN_TITLE = 64;

  private Queries() {}

  /** What fits a query, as far as the viewer may find it. */
  static Query of(SearchQuery query, Viewer viewer) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (query.asksDescriptions()) {
      all.add(Descriptions.all(), Occur.FILTER);
    } else if (query.clauses().isEmpty()) {
      return new MatchNoDocsQuery("no words");
    } else {
      clauses(query, all);
      rank(query, all);
    }
    query.excluded().forEach(clause -> all.add(folded(clause), Occur.MUST_NOT));
    Descriptions.restrict(query, all);
    return all.add(visible(viewer), Occur.FILTER).build();
  }

  /** The same, within the documents that have a term. */
  static Query within(Term where, Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(where), Occur.FILTER)
        .build();
  }

  private static Query visible(Viewer viewer) {
    List<BytesRef> levels =
        Arrays.stream(Rights.Access.values())
            .filter(access -> Access.mayView(viewer, access))
            .map(access -> new BytesRef(access.name()))
            .toList();
    return levels.size() == 1
        ? new TermQuery(new Term(Fields.SEE, levels.getFirst()))
        : new TermInSetQuery(Fields.SEE, levels);
  }

  private static void clauses(SearchQuery query, BooleanQuery.Builder all) {
    int clauses = query.clauses().size();
    List<Query> others = query.equivalents().stream().map(e -> other(query, e)).toList();
    if (query.atLeast() == clauses) {
      for (int clause = 0; clause < clauses; clause++) {
        all.add(clause(query, clause, others), Occur.MUST);
      }
      return;
    }
    BooleanQuery.Builder enough = new BooleanQuery.Builder();
    for (int clause = 0; clause < clauses; clause++) {
      enough.add(clause(query, clause, others), Occur.SHOULD);
    }
    all.add(enough.setMinimumNumberShouldMatch(query.atLeast()).build(), Occur.MUST);
  }

  /** A clause as typed, or what stands for it. */
  private static Query clause(SearchQuery query, int number, List<Query> others) {
    Query typed = folded(query.clauses().get(number));
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(typed, Occur.SHOULD);
    boolean alone = true;
    for (int i = 0; i < others.size(); i++) {
      if (query.equivalents().get(i).covers(number)) {
        any.add(others.get(i), Occur.SHOULD);
        alone = false;
      }
    }
    return alone ? typed : any.build();
  }

  private static Query other(SearchQuery query, Equivalent other) {
    Query found =
        switch (other.how()) {
          case READING -> read(other.words(), query.accented());
          case ALTERNATIVE -> held(other.words());
          // A misread word is rare, and rare words weigh much: these count by likeness alone.
          case SIMILAR -> new ConstantScoreQuery(folded(new Phrase(other.words(), true)));
          case TRANSCRIPTION -> exactly(other.words());
          case TYPED, FORM, SPELLING, NAME, DATE -> folded(new Phrase(other.words(), true));
        };
    return new BoostQuery(found, other.weight());
  }

  /** Words side by side with these very accents. */
  private static Query exactly(List<Spelling> words) {
    PhraseQuery.Builder follow = new PhraseQuery.Builder();
    words.forEach(word -> follow.add(new Term(Fields.EXACT, word.exact())));
    return follow.build();
  }

  /** Words of which the engine read some and held the others for possible. */
  private static Query held(List<Spelling> words) {
    if (words.size() == 1) {
      return likely(words.getFirst().folded());
    }
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < words.size(); i++) {
      Spelling here = words.get(i);
      Spelling next = words.get(i + 1);
      together.add(
          new BooleanQuery.Builder()
              .add(new ConstantScoreQuery(pair(here, next)), Occur.SHOULD)
              .add(likely(Form.pair(here.folded(), next.folded())), Occur.SHOULD)
              .build(),
          Occur.MUST);
    }
    return together.build();
  }

  /** Another reading by how likely it is; one as likely as not has half of the weight. */
  private static Query likely(String term) {
    return FeatureField.newSaturationQuery(Fields.OTHERS, term, 1, 0.5f);
  }

  /** Characters that are read so, side by side; with the accents if any were typed. */
  private static Query read(List<Spelling> words, boolean accented) {
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < words.size(); i++) {
      Spelling here = words.get(i);
      Spelling next = words.get(i + 1);
      together.add(
          new TermQuery(
              accented
                  ? new Term(Fields.EXACT_READINGS, Form.pair(here.exact(), next.exact()))
                  : new Term(Fields.READINGS, Form.pair(here.folded(), next.folded()))),
          Occur.MUST);
    }
    return together.build();
  }

  private static Query folded(Clause clause) {
    if (clause.any().size() == 1) {
      return folded(clause.any().getFirst());
    }
    if (clause.forms()) {
      // One word in all its forms weighs as one word does.
      SynonymQuery.Builder forms = new SynonymQuery.Builder(Fields.FOLDED);
      clause.any().stream()
          .map(phrase -> phrase.words().getFirst().folded())
          .distinct()
          .forEach(word -> forms.addTerm(new Term(Fields.FOLDED, word)));
      return forms.build();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    clause.any().forEach(phrase -> any.add(folded(phrase), Occur.SHOULD));
    return any.build();
  }

  /** Two neighbours are one term; of more, the pairs first sort out where positions are read. */
  private static Query folded(Phrase phrase) {
    List<Spelling> words = phrase.words();
    if (words.size() == 1) {
      return new TermQuery(new Term(Fields.FOLDED, words.getFirst().folded()));
    }
    if (phrase.apart() > 0) {
      PhraseQuery.Builder near = new PhraseQuery.Builder().setSlop(phrase.apart());
      words.forEach(word -> near.add(new Term(Fields.FOLDED, word.folded())));
      return near.build();
    }
    if (words.size() == 2) {
      return pair(words.get(0), words.get(1));
    }
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    PhraseQuery.Builder follow = new PhraseQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      follow.add(new Term(Fields.FOLDED, words.get(i).folded()));
      if (i + 1 < words.size()) {
        together.add(pair(words.get(i), words.get(i + 1)), Occur.FILTER);
      }
    }
    return together.add(follow.build(), Occur.MUST).build();
  }

  private static Query pair(Spelling before, Spelling after) {
    return new TermQuery(new Term(Fields.PAIRS, Form.pair(before.folded(), after.folded())));
  }

  private static void rank(SearchQuery query, BooleanQuery.Builder all) {
    alike(query, all);
    List<Spelling> words = query.words().distinct().limit(MOST_IN_TITLE).toList();
    for (Spelling word : words) {
      all.add(
          new BoostQuery(new TermQuery(new Term(Fields.TITLE, word.folded())), TITLE),
          Occur.SHOULD);
    }
    if (query.accented()) {
      exact(query, all);
    }
    List<Query> pairs = neighbours(query);
    pairs.forEach(pair -> all.add(new BoostQuery(pair, PAIR), Occur.SHOULD));
  }

  /** Where look-alikes count, too: first what fits without them, then those side by side. */
  private static void alike(SearchQuery query, BooleanQuery.Builder all) {
    List<Equivalent> sure = query.equivalents().stream().filter(e -> !e.how().isGuess()).toList();
    if (sure.size() == query.equivalents().size()) {
      return;
    }
    BooleanQuery.Builder strict = new BooleanQuery.Builder();
    clauses(query.with(sure), strict);
    all.add(new BoostQuery(new ConstantScoreQuery(strict.build()), 2 * EXACT_STEP), Occur.SHOULD);
    for (int clause = 0; clause + 1 < query.clauses().size(); clause++) {
      for (Equivalent here : forms(query, clause)) {
        for (Equivalent next : forms(query, clause + 1)) {
          Query pair = pair(here.words().getFirst(), next.words().getFirst());
          float weight = 4 * PAIR * here.weight() * next.weight();
          all.add(new BoostQuery(new ConstantScoreQuery(pair), weight), Occur.SHOULD);
        }
      }
    }
  }

  /** A clause of one word as typed, and its nearest look-alikes. */
  private static List<Equivalent> forms(SearchQuery query, int clause) {
    List<Phrase> typed = query.clauses().get(clause).any();
    if (typed.size() > 1 || typed.getFirst().words().size() > 1) {
      return List.of();
    }
    List<Equivalent> forms = new ArrayList<>();
    forms.add(new Equivalent(clause, clause, typed.getFirst().words(), Match.TYPED, 1));
    query.equivalents().stream()
        .filter(e -> e.how() == Match.SIMILAR && e.covers(clause))
        .limit(NEAREST)
        .forEach(forms::add);
    return forms;
  }

  private static void exact(SearchQuery query, BooleanQuery.Builder all) {
    int phrases = query.clauses().stream().mapToInt(c -> c.forms() ? 1 : c.any().size()).sum();
    float step = EXACT_STEP / phrases;
    for (Clause clause : query.clauses()) {
      BooleanQuery.Builder forms = new BooleanQuery.Builder();
      for (Phrase phrase : clause.any()) {
        PhraseQuery.Builder follow = new PhraseQuery.Builder().setSlop(phrase.apart());
        phrase.words().forEach(word -> follow.add(new Term(Fields.EXACT, word.exact())));
        if (clause.forms()) {
          forms.add(follow.build(), Occur.SHOULD);
        } else {
          all.add(new BoostQuery(new ConstantScoreQuery(follow.build()), step), Occur.SHOULD);
        }
      }
      if (clause.forms()) {
        all.add(new BoostQuery(new ConstantScoreQuery(forms.build()), step), Occur.SHOULD);
      }
    }
    // Characters read with the accents typed are as near as letters are.
    for (Equivalent other : query.equivalents()) {
      if (other.how() == Match.READING) {
        float part = step * (other.last() - other.first() + 1);
        all.add(
            new BoostQuery(new ConstantScoreQuery(read(other.words(), true)), part), Occur.SHOULD);
      }
    }
  }

  /** Words typed side by side, over the borders of clauses of one word. */
  private static List<Query> neighbours(SearchQuery query) {
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < query.clauses().size(); i++) {
      List<Phrase> here = query.clauses().get(i).any();
      List<Phrase> next = query.clauses().get(i + 1).any();
      if (here.size() == 1 && next.size() == 1) {
        pairs.add(pair(here.getFirst().words().getLast(), next.getFirst().words().getFirst()));
      }
    }
    return pairs.stream().distinct().toList();
  }
}
