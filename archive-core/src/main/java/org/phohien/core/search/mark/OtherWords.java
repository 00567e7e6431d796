package org.phohien.core.search.mark;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phohien.core.text.Sought;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/**
 * The printed words of a page that the engine held for possible to be words of a query and read
 * otherwise.
 *
 * @param chars of these words in the page's text
 */
record OtherWords(PrintedPage page, Map<Place, List<Spelling>> readings, BitSet chars) {

  /**
   * @param words without accents; of others nothing is told
   */
  static OtherWords of(PrintedPage page, Set<String> words) {
    Map<Place, List<Spelling>> readings = new HashMap<>();
    BitSet chars = new BitSet();
    Sought sought = Sought.of(words, false, new BitSet());
    for (Place place : words.isEmpty() || !page.hasOthers() ? List.<Place>of() : page.places()) {
      List<Spelling> read =
          place.others().stream()
              .filter(other -> Tokens.of(other, sought).size() == 1)
              .map(Tokens::of)
              .filter(other -> other.size() == 1 && words.contains(other.getFirst().folded()))
              .map(other -> other.getFirst().spelling())
              .toList();
      if (!read.isEmpty() && page.isOneToken(place)) {
        readings.put(place, read);
        chars.set(place.start(), place.end());
      }
    }
    return new OtherWords(page, readings, chars);
  }

  /** What else a token may be; nothing where it is broken over lines. */
  List<Spelling> of(Token token) {
    return readings.isEmpty() || token.spans().size() > 1
        ? List.of()
        : page.within(token.start(), token.end()).stream()
            .flatMap(place -> readings.getOrDefault(place, List.of()).stream())
            .toList();
  }
}
