package org.phohien.core.search.widen;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.text.Spelling;

/**
 * Syllables side by side as readings of characters side by side. Two at least: a lone an is read in
 * too many characters to tell anything.
 */
final class Readings implements Widening.Knowledge {

  /** What is written as typed comes before what is read so. */
  private static final float WEIGHT = 0.8f;

  @Override
  public List<Equivalent> at(Run run, int place) {
    int end = endOfClause(run, place);
    if (run.isWhole(place, end) && end - place >= 2) {
      List<Spelling> words = run.words().subList(place, end);
      return words.stream().allMatch(Readings::isSyllable)
          ? List.of(run.equivalent(place, end, words, Match.READING, WEIGHT))
          : List.of();
    }
    List<Equivalent> pairs = new ArrayList<>();
    if (end == place + 1
        && end < run.size()
        && endOfClause(run, end) == end + 1
        && isSyllable(run.word(place))
        && isSyllable(run.word(end))
        && run.isWhole(place, end + 1)) {
      pairs.add(
          run.equivalent(
              place, end + 1, run.words().subList(place, end + 1), Match.READING, WEIGHT));
    }
    return pairs;
  }

  private static int endOfClause(Run run, int place) {
    int end = place + 1;
    while (end < run.size() && run.clauses().get(end).equals(run.clauses().get(place))) {
      end++;
    }
    return end;
  }

  /** Letters; numbers and characters are read as themselves. */
  private static boolean isSyllable(Spelling word) {
    return word.folded().chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
