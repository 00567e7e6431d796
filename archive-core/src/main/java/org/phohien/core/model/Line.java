package org.phohien.core.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of print or a column of characters.
 *
 * @param box on the page
 * @param script one for the whole line
 * @param words in reading order, at least one
 */
public record Line(Box box, Script script, List<Word> words) {

  public Line {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a line has at least one word");
    }
  }

  /** The line as text: words parted by spaces, Hán-Nôm characters not parted. */
  public String text() {
    return words.stream()
        .map(Word::text)
        .collect(Collectors.joining(script == Script.HAN_NOM ? "" : " "));
  }
}
