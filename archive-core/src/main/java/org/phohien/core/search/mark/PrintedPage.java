package org.phohien.core.search.mark;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Word;
import org.phohien.core.search.analysis.OtherReadings;
import org.phohien.core.text.Tokens;

/**
 * A page as an index keeps it: its text, a line a row, and where each printed word stands.
 *
 * @param text as {@link PageText#text()}
 * @param places in the order of the text; empty where nothing is known of them
 */
public record PrintedPage(String text, List<Place> places) {

  public PrintedPage {
    places = places instanceof PackedPlaces ? places : List.copyOf(places);
  }

  /** A text of which no printed words are known, such as a description. */
  public static PrintedPage ofText(String text) {
    return new PrintedPage(text, List.of());
  }

  /** The page as it was read. */
  public static PrintedPage of(PageText page) {
    String text = page.text();
    List<Place> places = new ArrayList<>();
    int at = 0;
    for (Line line : page.lines()) {
      for (Word word : line.words()) {
        // Between words stands a space, a line feed or nothing: whatever it is, the word is next.
        at = text.indexOf(word.text(), at);
        places.add(
            new Place(
                at, at + word.text().length(), word.box(), Sureness.of(word.sure()), others(word)));
        at += word.text().length();
      }
    }
    return new PrintedPage(text, places);
  }

  private static List<String> others(Word word) {
    return word.alternatives().stream()
        .limit(OtherReadings.MOST)
        .map(Alternative::text)
        .filter(other -> !other.equals(word.text()))
        .toList();
  }

  /** Whether a printed word is one token and nothing else. */
  boolean isOneToken(Place word) {
    return Tokens.of(text.substring(word.start(), word.end())).size() == 1;
  }

  /** The printed words that share a char with a part of the text. */
  List<Place> within(int start, int end) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int last = low;
    while (last < places.size() && start(last) < end) {
      last++;
    }
    return places.subList(low, last);
  }

  private int start(int place) {
    return places instanceof PackedPlaces packed ? packed.start(place) : places.get(place).start();
  }

  private int end(int place) {
    return places instanceof PackedPlaces packed ? packed.end(place) : places.get(place).end();
  }

  /** Whether any word may be another, as far as the engine told. */
  boolean hasOthers() {
    return !(places instanceof PackedPlaces packed) || packed.hasOthers();
  }
}
