package org.phohien.web.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Dating;
import org.phohien.core.search.Facet;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchRequest.Sort;
import org.phohien.core.search.Snippet;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Thumbnail;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /search}: what was found, with its pages cut out around the hits, and ways to narrow it.
 */
public final class SearchScreen implements Screen {

  private static final int PER_PAGE = 20;
  private static final int VALUES_SHOWN = 12;

  private final Catalog catalog;
  private final PageSearch search;

  public SearchScreen(Catalog catalog, PageSearch search) {
    this.catalog = catalog;
    this.search = search;
  }

  /**
   * What the template shows.
   *
   * @param words as asked
   * @param cut words had to be left out
   * @param damaged the address was not UTF-8
   */
  public record Found(
      String words,
      boolean cut,
      boolean damaged,
      SearchAnswer answer,
      List<Result> results,
      List<Group> groups,
      Sort sort,
      List<String> suggestions,
      Paging paging,
      boolean narrowed,
      String widened) {}

  /** An item that was found. */
  public record Result(
      String href,
      String title,
      String collection,
      Optional<String> date,
      Optional<String> agent,
      List<Snippet> inDescription,
      List<Leaf> leaves,
      int morePages,
      String allPages,
      Optional<Thumbnail> image) {}

  /** A page that was found in it. */
  public record Leaf(
      String href,
      String label,
      Optional<Cutout> cutout,
      List<Snippet> snippets,
      boolean upright) {}

  /** A facet with its values. */
  public record Group(String name, List<Value> values) {}

  /**
   * A value to narrow by.
   *
   * @param href the search with this value chosen, or given up again
   */
  public record Value(String value, long items, boolean chosen, String href) {}

  @Override
  public Answer answer(Visit visit) {
    String words = Query.words(visit.query());
    int asked = visit.query().number("page", 1, 1, 500);
    SearchAnswer answer = search.search(Query.request(visit, (asked - 1) * PER_PAGE, PER_PAGE));
    Paging paging = Paging.of(visit, answer.total(), PER_PAGE);
    boolean narrowed =
        java.util.Arrays.stream(Facet.values())
            .anyMatch(f -> !visit.query().all(Query.name(f)).isEmpty());
    List<String> suggestions =
        answer.total() == 0 && !words.isBlank()
            ? search.suggest(words.split("\\s+", 2)[0], visit.viewer(), 6)
            : List.of();
    Parameters wide = Parameters.none().with("q", words);
    Found found =
        new Found(
            words,
            Query.cut(visit.query()),
            visit.damaged(),
            answer,
            answer.items().stream().map(hit -> result(hit, words, visit)).toList(),
            groups(answer, visit.query()),
            Query.sort(visit.query()),
            suggestions,
            paging,
            narrowed,
            Addresses.search(wide));
    String title = Messages.of(visit.language()).get("web.search.title");
    return new Answer.Page(
        200,
        "org/phohien/web/browse/search.jte",
        words.isBlank() ? title : shortened(words),
        found);
  }

  private Result result(ItemHit hit, String words, Visit visit) {
    Optional<Entry> entry = catalog.find(hit.item()).filter(Entry::visible);
    boolean view = entry.filter(e -> Access.allows(e, visit.viewer(), Action.VIEW)).isPresent();
    List<Leaf> leaves =
        hit.pages().stream().map(p -> leaf(p, view ? entry : Optional.empty(), words)).toList();
    return new Result(
        Addresses.item(hit.item()),
        hit.title(),
        entry.map(e -> e.item().kind().collection().slug()).orElse(""),
        entry.flatMap(e -> e.item().description().date()).map(Dating::edtf),
        entry.flatMap(e -> e.item().description().agents().stream().findFirst()).map(a -> a.name()),
        hit.inDescription(),
        leaves,
        hit.pageHits() - hit.pages().size(),
        "/item/" + hit.item() + "?q=" + Addresses.encoded(words) + "#hits",
        leaves.isEmpty() && view
            ? entry
                .flatMap(e -> e.item().pages().stream().findFirst())
                .map(p -> Thumbnail.ofWidth(p, 120))
            : Optional.empty());
  }

  private static Leaf leaf(PageHit hit, Optional<Entry> entry, String words) {
    Optional<Cutout> cutout =
        hit.boxes().isEmpty()
            ? Optional.empty()
            : entry
                .flatMap(e -> e.item().page(hit.page().key()))
                .map(page -> Cutout.of(page, hit.boxes()));
    return new Leaf(
        Addresses.page(hit.page(), words),
        hit.label(),
        cutout,
        hit.snippets().stream().limit(2).toList(),
        false);
  }

  private static List<Group> groups(SearchAnswer answer, Parameters query) {
    List<Group> groups = new ArrayList<>();
    Parameters first = query.with("page", "").with("lang", "");
    for (Facet facet : Facet.values()) {
      String name = Query.name(facet);
      List<String> chosen = query.all(name);
      List<Value> values = new ArrayList<>();
      for (SearchAnswer.FacetCount count : answer.facets().getOrDefault(facet, List.of())) {
        boolean isChosen = chosen.contains(count.value());
        if (values.size() < VALUES_SHOWN || isChosen) {
          values.add(
              new Value(
                  count.value(),
                  count.items(),
                  isChosen,
                  Addresses.search(first.toggled(name, count.value()))));
        }
      }
      // a chosen value that nothing has any more can still be given up
      for (String value : chosen) {
        if (values.stream().noneMatch(v -> v.value().equals(value))) {
          values.add(new Value(value, 0, true, Addresses.search(first.toggled(name, value))));
        }
      }
      if (!values.isEmpty()) {
        groups.add(new Group(name, values));
      }
    }
    return groups;
  }

  private static String shortened(String words) {
    return words.length() <= 60 ? words : words.substring(0, words.offsetByCodePoints(0, 50)) + "…";
  }
}
