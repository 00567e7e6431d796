package org.phohien.core.search.mark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.Snippet;
import org.phohien.core.text.Span;
import org.phohien.core.text.Token;

/** A page, or another text, with the hits of a query. Made by a {@link Marker}. */
public final class Marked {

  private final PrintedPage page;

  /** Those that may be hits, and those broken over lines. */
  private final List<Token> tokens;

  private final List<Hit> hits;

  Marked(PrintedPage page, List<Token> tokens, List<Hit> hits) {
    this.page = page;
    this.tokens = tokens;
    this.hits = hits;
  }

  /** Whether the text fits the query. */
  public boolean isHit() {
    return !hits.isEmpty();
  }

  /** Whether all its hits have the accents typed. */
  public boolean isExact() {
    return isHit() && hits.stream().allMatch(Hit::exact);
  }

  /** How many hits there are. */
  public int count() {
    return hits.size();
  }

  /** The parts that tell most and read best, at most so many, in the order of the text. */
  public List<Snippet> snippets(int most) {
    return new Snippets(page, tokens, hits).best(most);
  }

  /** The whole text with its hits marked. */
  public Snippet whole() {
    return new Snippets(page, tokens, hits).whole();
  }

  /** Where the found words stand, as far as the places of the page's words are known. */
  public List<HitBox> boxes() {
    List<HitBox> boxes = new ArrayList<>();
    for (int number = 0; number < hits.size(); number++) {
      Hit hit = hits.get(number);
      // One printed word may hold several tokens: Hưng-Yên has one box.
      Map<Place, String> words = new LinkedHashMap<>();
      for (int n = 0; n < hit.tokens().size(); n++) {
        for (Span span : hit.tokens().get(n).spans()) {
          for (Place word : page.within(span.start(), span.end())) {
            words.putIfAbsent(word, hit.reading(n));
          }
        }
      }
      for (Map.Entry<Place, String> word : words.entrySet()) {
        Place place = word.getKey();
        String text = page.text().substring(place.start(), place.end());
        boxes.add(new HitBox(text, place.box(), number, hit.how(), word.getValue()));
      }
    }
    return boxes;
  }
}
