package org.phohien.core.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.phohien.core.search.analysis.Form;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.Phrase;
import org.phohien.core.text.Spelling;

/** Where words stand, side by side or apart, in Lucene's terms. */
final class Phrases {

  private final KnownTerms terms;

  Phrases(KnownTerms terms) {
    this.terms = terms;
  }

  /** A word of a title. */
  Query title(Spelling word) {
    return terms.query(Fields.TITLE, word.folded());
  }

  /** Any of a clause's phrases, without accents. */
  Query folded(Clause clause) {
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
  Query folded(Phrase phrase) {
    List<Spelling> words = phrase.words();
    List<String> folded = words.stream().map(Spelling::folded).toList();
    if (words.size() == 1) {
      return terms.query(Fields.FOLDED, folded.getFirst());
    }
    if (phrase.apart() > 0) {
      return follow(Fields.FOLDED, folded, phrase.apart());
    }
    if (words.size() == 2) {
      return pair(words.get(0), words.get(1));
    }
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(pair(words.get(i), words.get(i + 1)));
    }
    if (pairs.contains(KnownTerms.NOTHING)) {
      return KnownTerms.NOTHING;
    }
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    pairs.forEach(pair -> together.add(pair, Occur.FILTER));
    return together.add(follow(Fields.FOLDED, folded, 0), Occur.MUST).build();
  }

  /** A phrase with the accents typed. */
  Query exact(Phrase phrase) {
    List<String> exact = phrase.words().stream().map(Spelling::exact).toList();
    return follow(Fields.EXACT, exact, phrase.apart());
  }

  private Query follow(String field, List<String> words, int apart) {
    if (words.size() == 1) {
      return terms.query(field, words.getFirst());
    }
    if (!words.stream().allMatch(word -> terms.has(field, word))) {
      return KnownTerms.NOTHING;
    }
    PhraseQuery.Builder follow = new PhraseQuery.Builder().setSlop(apart);
    words.forEach(word -> follow.add(new Term(field, word)));
    return follow.build();
  }

  /** Two words side by side, without accents. */
  Query pair(Spelling before, Spelling after) {
    return terms.query(Fields.PAIRS, Form.pair(before.folded(), after.folded()));
  }

  /** Characters that are read so, side by side; with the accents where they count. */
  Query read(List<Spelling> words, boolean accented) {
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Spelling here = words.get(i);
      Spelling next = words.get(i + 1);
      pairs.add(
          accented
              ? terms.query(Fields.EXACT_READINGS, Form.pair(here.exact(), next.exact()))
              : terms.query(Fields.READINGS, Form.pair(here.folded(), next.folded())));
    }
    return all(pairs);
  }

  private static Query all(List<Query> parts) {
    if (parts.contains(KnownTerms.NOTHING)) {
      return KnownTerms.NOTHING;
    }
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    parts.forEach(part -> together.add(part, Occur.MUST));
    return together.build();
  }

  /** Words of which the engine read some and held the others for possible. */
  Query held(List<Spelling> words) {
    if (words.size() == 1) {
      return likely(words.getFirst().folded());
    }
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(held(words.get(i), words.get(i + 1)));
    }
    return all(pairs);
  }

  private Query held(Spelling here, Spelling next) {
    Query read = pair(here, next);
    Query likely = likely(Form.pair(here.folded(), next.folded()));
    return List.of(read, likely).stream().allMatch(MatchNoDocsQuery.class::isInstance)
        ? KnownTerms.NOTHING
        : new BooleanQuery.Builder()
            .add(new ConstantScoreQuery(read), Occur.SHOULD)
            .add(likely, Occur.SHOULD)
            .build();
  }

  /** Another reading by how likely it is; one as likely as not has half of the weight. */
  private Query likely(String term) {
    return terms.has(Fields.OTHERS, term)
        ? FeatureField.newSaturationQuery(Fields.OTHERS, term, 1, 0.5f)
        : KnownTerms.NOTHING;
  }
}
