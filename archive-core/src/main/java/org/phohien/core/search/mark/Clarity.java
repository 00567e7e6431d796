package org.phohien.core.search.mark;

import java.util.List;
import org.phohien.core.text.Span;

/**
 * How well a part of a read page can be read: where specks were taken for letters the engine is
 * unsure and the letters make no words.
 */
final class Clarity {

  private final PrintedPage page;

  Clarity(PrintedPage page) {
    this.page = page;
  }

  /**
   * The share of a part's words that read well, 0 to 1; 1 for a text whose printed words are not
   * known, such as a description.
   */
  double of(Span part) {
    List<Place> words = page.within(part.start(), part.end());
    double clear = 0;
    for (Place word : words) {
      clear += clear(word);
    }
    return words.isEmpty() ? 1 : clear / words.size();
  }

  private double clear(Place word) {
    if (!isMostlyLetters(word)) {
      return 0;
    }
    return switch (word.sure()) {
      case POOR -> 0;
      case WEAK -> 0.5;
      case FAIR, GOOD -> 1;
    };
  }

  /** A dash alone is no noise; of {@code ^~|.} less than half are letters. */
  private boolean isMostlyLetters(Place word) {
    int letters = 0;
    int others = 0;
    for (int i = word.start(); i < word.end(); i++) {
      char c = page.text().charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c)) {
        letters++;
      } else {
        others++;
      }
    }
    return letters >= others
        || "-–—…\"“”.,;:!?()".contains(page.text().substring(word.start(), word.end()));
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.PRIVATE_USE;
  }
}
