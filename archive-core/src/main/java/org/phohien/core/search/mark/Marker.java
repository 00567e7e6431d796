package org.phohien.core.search.mark;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Clause;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Sought;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/**
 * Marks one text after another with the hits of a query. Of each text it reads no more than the
 * words that may be hits.
 */
public final class Marker {

  private static final BitSet NOWHERE = new BitSet();

  private final SearchQuery query;
  private final Set<String> words;

  /** Words of which other readings count, too. */
  private final Set<String> guessed;

  private final boolean readings;
  private final Sought sought;

  /** A marker for one query, whose open words have been filled. */
  public Marker(SearchQuery query) {
    this.query = query;
    this.words =
        Stream.concat(
                Stream.concat(query.clauses().stream(), query.excluded().stream())
                    .flatMap(Clause::words),
                query.equivalents().stream().flatMap(other -> other.words().stream()))
            .map(Spelling::folded)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toSet());
    this.guessed =
        query.equivalents().stream()
            .filter(other -> other.how() == Match.ALTERNATIVE)
            .flatMap(other -> other.words().stream())
            .map(Spelling::folded)
            .collect(Collectors.toSet());
    this.readings = query.equivalents().stream().anyMatch(other -> other.how() == Match.READING);
    this.sought = Sought.of(words, readings, NOWHERE);
  }

  /** The hits on a page. */
  public Marked mark(PrintedPage page) {
    OtherWords others = OtherWords.of(page, guessed);
    Sought here = others.chars().isEmpty() ? sought : Sought.of(words, readings, others.chars());
    List<Token> tokens = Tokens.of(page.text(), here);
    return new Marked(page, tokens, new Finder(query, tokens, others::of).hits());
  }

  /** The hits in a text that stands on no page. */
  public Marked mark(String text) {
    return mark(PrintedPage.ofText(text));
  }
}
