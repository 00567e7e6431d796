package org.phohien.core.search.query;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.text.Han;
import org.phohien.core.text.Spelling;

/**
 * Words that follow each other, or one word.
 *
 * @param words at least one
 * @param quoted typed in quotation marks, so never to be taken apart; a phrase that is not comes of
 *     something typed without spaces: Hưng-Yên, 興安
 * @param apart how many places the words may be moved from where a phrase has them: 0 side by side;
 *     with 2 there may be two words between, or the words of a pair may be exchanged
 * @param wider looser forms and other scripts are wanted, too: a {@code ~} stood before it
 */
public record Phrase(List<Spelling> words, boolean quoted, int apart, boolean wider) {

  public Phrase {
    words = List.copyOf(words);
    if (words.isEmpty() || apart < 0) {
      throw new IllegalArgumentException("a phrase has at least one word: " + apart);
    }
    apart = words.size() == 1 ? 0 : apart;
  }

  /** Words side by side. */
  public Phrase(List<Spelling> words, boolean quoted) {
    this(words, quoted, 0, false);
  }

  /** Words near each other. */
  public Phrase(List<Spelling> words, boolean quoted, int apart) {
    this(words, quoted, apart, false);
  }

  /** A phrase of one word. */
  static Phrase of(Spelling word) {
    return new Phrase(List.of(word), false);
  }

  /**
   * Its parts for a search that asks less. Characters stay in pairs: a single one says too little.
   */
  List<Phrase> parts() {
    if (quoted || apart > 0 || wider || words.size() == 1) {
      return List.of(this);
    }
    if (isOfCharacters()) {
      List<Phrase> pairs = new ArrayList<>();
      for (int i = 0; i + 1 < words.size(); i++) {
        pairs.add(new Phrase(words.subList(i, i + 2), false));
      }
      return pairs;
    }
    return words.stream().map(Phrase::of).toList();
  }

  /** Whether all of it is Hán or Nôm. */
  boolean isOfCharacters() {
    return words.stream().allMatch(Phrase::isCharacter);
  }

  private static boolean isCharacter(Spelling word) {
    return Han.isCharacter(word.folded().codePointAt(0));
  }
}
