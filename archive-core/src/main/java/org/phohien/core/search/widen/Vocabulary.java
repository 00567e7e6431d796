package org.phohien.core.search.widen;

import java.util.List;
import java.util.Optional;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.WordPattern;

/** The words an index has. */
public interface Vocabulary {

  /**
   * Words that become another by few changes of a letter: one put in, left out, replaced, or
   * exchanged with its neighbour.
   *
   * @param word without accents
   * @param changes 1 or 2
   * @return words without accents, in any order; the word itself may be among them
   */
  List<String> near(String word, int changes);

  /**
   * Words that fit a pattern, the most frequent first. Where there are very many words it may look
   * at a part of them only.
   *
   * @param accented words with accents, which are to be those of the pattern; else words without
   * @param most at most so many
   */
  List<Spelling> fitting(WordPattern pattern, boolean accented, int most);

  /** On how many pages and descriptions a word without accents stands, about. */
  int count(String folded);

  /** On how many pages and descriptions two words without accents stand side by side, about. */
  int count(Spelling before, Spelling after);

  /** How many pages and descriptions there are, about. */
  int texts();

  /** The form with accents that a word without them has most often; empty where it has none. */
  Optional<Spelling> accented(String folded);
}
