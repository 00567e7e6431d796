package org.phohien.web.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.message.Messages;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.SearchRequest.Sort;
import org.phohien.core.text.EncodingGuess;
import org.phohien.web.browse.Paging;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /search}: what was found, with its pages cut out around the hits, and ways to narrow it.
 */
public final class SearchScreen implements Screen {

  private static final int PER_PAGE = 20;
  private static final int MOST_PAGES = 500;
  private static final int SUGGESTIONS = 6;

  private final Catalog catalog;
  private final PageSearch search;
  private final Supplier<Gazetteer> gazetteers;

  /**
   * @param gazetteers the gazetteer at the moment it is asked for
   */
  public SearchScreen(Catalog catalog, PageSearch search, Supplier<Gazetteer> gazetteers) {
    this.catalog = catalog;
    this.search = search;
    this.gazetteers = gazetteers;
  }

  /**
   * What the template shows.
   *
   * @param words as searched
   * @param cut the question was longer than that
   * @param readings how the question was read where it was not in Unicode, the one searched first
   * @param years how the hits lie in time
   * @param times of the lunar calendar that the question names
   * @param place that the question names
   * @param asked the search as links repeat it, without paging
   * @param suggestions instead of what was not found
   * @param elsewhere how many items the whole archive has, where this part of it has none
   */
  public record Found(
      String words,
      boolean cut,
      List<EncodingGuess> readings,
      SearchAnswer answer,
      List<Result> results,
      List<Narrowing> narrowings,
      YearBars years,
      List<TimeHint> times,
      Optional<PlaceHint> place,
      Parameters asked,
      Sort sort,
      List<String> suggestions,
      Paging paging,
      long elsewhere) {

    /** The words as far as a heading holds them. */
    public String heading() {
      return shortened(words, 80);
    }

    /** The same search over the whole archive. */
    public String widened() {
      return Addresses.search(Parameters.none().with("q", words));
    }

    /** The same search in another order. */
    public String sorted(String name) {
      return Addresses.search(asked.with("sort", name));
    }

    /** The same search to take along, or to follow. */
    public String as(String extension) {
      return "/search." + extension + Addresses.query(asked);
    }

    /** Other readings of the question, for the reader to choose. */
    public List<EncodingGuess> otherReadings() {
      return readings.isEmpty() ? List.of() : EncodingGuess.others(readings);
    }
  }

  @Override
  public Answer answer(Visit visit) {
    String words = visit.question();
    int asked = visit.query().number("page", 1, 1, MOST_PAGES);
    SearchAnswer answer = search.search(Query.request(visit, (asked - 1) * PER_PAGE, PER_PAGE));
    Parameters repeated = visit.asked().with("page", "");
    Found found =
        new Found(
            words,
            visit.questionIsCut(),
            visit.readings(),
            answer,
            answer.items().stream()
                .map(hit -> Result.of(hit, catalog.find(hit.item()).filter(Entry::visible), visit))
                .toList(),
            Narrowing.of(answer, repeated, gazetteers.get()),
            YearBars.of(answer, repeated),
            TimeHint.of(words, repeated, visit.language()),
            PlaceHint.of(words, gazetteers.get()),
            repeated,
            Query.sort(visit.query()),
            answer.total() == 0 ? suggestions(visit) : List.of(),
            Paging.of(visit, answer.total(), PER_PAGE),
            answer.total() == 0 && Query.narrows(visit.query()) ? elsewhere(visit) : 0);
    String title = Messages.of(visit.language()).get("web.search.title");
    return new Answer.Page(
        200,
        "org/phohien/web/search/search.jte",
        words.isBlank() ? title : shortened(words, 60),
        found);
  }

  private long elsewhere(Visit visit) {
    return search.search(SearchRequest.of(visit.question(), visit.viewer())).total();
  }

  private List<String> suggestions(Visit visit) {
    String first = visit.question().split("\\s+", 2)[0];
    return first.isEmpty() ? List.of() : search.suggest(first, visit.viewer(), SUGGESTIONS);
  }

  private static String shortened(String words, int longest) {
    return words.codePointCount(0, words.length()) <= longest
        ? words
        : words.substring(0, words.offsetByCodePoints(0, longest)) + "…";
  }
}
