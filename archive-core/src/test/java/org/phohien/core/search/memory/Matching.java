package org.phohien.core.search.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.search.DescribedItem;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.Snippet;
import org.phohien.core.search.mark.Marked;
import org.phohien.core.search.mark.Marker;
import org.phohien.core.search.mark.PrintedPage;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Tokens;

/** Holds items against a query, as one viewer may see them. */
final class Matching {

  private final SearchQuery query;
  private final Viewer viewer;

  Matching(SearchQuery query, Viewer viewer) {
    this.query = query;
    this.viewer = viewer;
  }

  private record FoundPage(PageHit hit, double score) {}

  Optional<Found> found(IndexedItem indexed) {
    Item item = indexed.entry().item();
    DescribedItem described = new DescribedItem(item);
    Marked description = new Marker(query).mark(String.join("\n\n", described.parts()));
    List<FoundPage> pages =
        scored(indexed).stream()
            .sorted(Comparator.comparingDouble(FoundPage::score).reversed())
            .toList();
    boolean fits = query.asksDescriptions() || description.isHit() || !pages.isEmpty();
    if (!fits || !query.restrictions().stream().allMatch(r -> new Restricted(r).fits(described))) {
      return Optional.empty();
    }
    double best = pages.stream().mapToDouble(FoundPage::score).max().orElse(0);
    return Optional.of(
        new Found(
            indexed,
            new ItemHit(
                item.id(),
                item.description().title(),
                description.isHit() || query.asksDescriptions()
                    ? inDescription(described)
                    : List.of(),
                pages.stream().limit(3).map(FoundPage::hit).toList(),
                pages.size()),
            Math.max(best, description.isHit() ? 20 + score(description) : 0)));
  }

  private List<Snippet> inDescription(DescribedItem described) {
    SearchQuery any = query.anyWord();
    return described.parts().stream()
        .map(part -> new Marker(any).mark(part))
        .filter(Marked::isHit)
        .map(Marked::whole)
        .toList();
  }

  /** The pages that fit, in page order. */
  List<PageHit> pages(IndexedItem indexed) {
    return scored(indexed).stream().map(FoundPage::hit).toList();
  }

  private List<FoundPage> scored(IndexedItem indexed) {
    Item item = indexed.entry().item();
    DescribedItem described = new DescribedItem(item);
    if (query.asksDescriptions()
        || !query.restrictions().stream().allMatch(r -> new Restricted(r).fits(described))
        || !Access.mayView(viewer, item.rights().access())) {
      return List.of();
    }
    List<FoundPage> pages = new ArrayList<>();
    for (Page page : item.pages()) {
      indexed.texts().stream()
          .filter(text -> text.page().equals(page.id()))
          .flatMap(text -> page(page, text).stream())
          .forEach(pages::add);
    }
    return pages;
  }

  private Optional<FoundPage> page(Page page, PageText text) {
    PrintedPage printed = PrintedPage.of(text);
    Marked marked = new Marker(query).mark(printed);
    return marked.isHit()
        ? Optional.of(
            new FoundPage(
                new PageHit(page.id(), page.label(), marked.snippets(2), marked.boxes()),
                score(marked)))
        : Optional.empty();
  }

  /** Accents as typed before all, then words side by side, then how often. */
  private static double score(Marked marked) {
    int together =
        marked.whole().parts().stream()
            .filter(Snippet.Part::hit)
            .mapToInt(p -> Tokens.of(p.text()).size())
            .max()
            .orElse(0);
    return (marked.isExact() ? 1000 : 0) + 10 * together + Math.min(9, marked.count());
  }
}
