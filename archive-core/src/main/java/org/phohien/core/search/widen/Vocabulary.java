package org.phohien.core.search.widen;

import java.util.List;

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
}
