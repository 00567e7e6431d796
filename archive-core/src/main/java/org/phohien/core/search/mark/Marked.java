package org.phohien.core.search.mark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.Snippet;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Span;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/** A text with the hits of a query. */
public final class Marked {

  private final String text;
  private final List<Token> tokens;
  private final List<Hit> hits;

  /** Looks for the words of a query in a text. */
  public Marked(String text, SearchQuery query) {
    this.text = text;
    this.tokens = Tokens.of(text);
    this.hits = new Finder(query, tokens).hits();
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

  /** The parts that tell most, at most so many, in the order of the text. */
  public List<Snippet> snippets(int most) {
    return new Snippets(text, tokens, hits).best(most);
  }

  /** The whole text with its hits marked. */
  public Snippet whole() {
    return new Snippets(text, tokens, hits).whole();
  }

  /**
   * Where the found words stand.
   *
   * @param places of the text's words
   */
  public List<HitBox> boxes(Supplier<List<Place>> places) {
    if (hits.isEmpty()) {
      return List.of();
    }
    PrintedPage page = new PrintedPage(text, places.get());
    List<HitBox> boxes = new ArrayList<>();
    for (int hit = 0; hit < hits.size(); hit++) {
      // One printed word may hold several tokens: Hưng-Yên has one box.
      Set<Place> words = new LinkedHashSet<>();
      for (Token token : hits.get(hit).tokens()) {
        for (Span span : token.spans()) {
          words.addAll(page.within(span.start(), span.end()));
        }
      }
      for (Place word : words) {
        boxes.add(new HitBox(text.substring(word.start(), word.end()), word.box(), hit));
      }
    }
    return boxes;
  }
}
