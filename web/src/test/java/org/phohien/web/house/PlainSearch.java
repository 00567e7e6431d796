package org.phohien.web.house;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Browse;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Word;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.DescribedItem;
import org.phohien.core.search.Facet;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.Snippet;

/** Finds words by walking over the catalog: slow, small, and right enough for screens. */
public final class PlainSearch implements PageSearch {

  private final Catalog catalog;

  public PlainSearch(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public SearchAnswer search(SearchRequest given) {
    SearchRequest request = given.withPlaces(Gazetteer.shipped());
    List<Entry> entries =
        catalog.browse(new Browse(Optional.empty(), Browse.Order.NEWEST, 0, 500)).stream()
            .filter(e -> chosen(e.item(), request.filters()))
            .toList();
    List<ItemHit> all = new ArrayList<>();
    List<Item> found = new ArrayList<>();
    long pages = 0;
    for (Entry entry : entries) {
      List<PageHit> hits = pages(entry.item().id(), request.query(), request.viewer(), 1000);
      boolean titled =
          request.query().isBlank()
              || folded(entry.item().description().title()).contains(folded(request.query()));
      if (titled || !hits.isEmpty()) {
        found.add(entry.item());
        pages += hits.size();
        all.add(
            new ItemHit(
                entry.item().id(),
                entry.item().description().title(),
                List.of(),
                hits.subList(0, Math.min(3, hits.size())),
                hits.size()));
      }
    }
    int from = Math.min(request.offset(), all.size());
    return new SearchAnswer(
        all.size(),
        pages,
        all.subList(from, Math.min(all.size(), from + request.limit())),
        facets(found),
        List.of());
  }

  @Override
  public List<HitBox> boxes(PageId page, String query, Viewer viewer) {
    Optional<Entry> entry = catalog.find(page.item());
    if (query.isBlank() || entry.filter(e -> Access.allows(e, viewer, Action.VIEW)).isEmpty()) {
      return List.of();
    }
    return catalog.text(page).map(text -> boxes(text, query)).orElse(List.of());
  }

  @Override
  public List<PageHit> pages(ItemId item, String query, Viewer viewer, int limit) {
    List<PageHit> hits = new ArrayList<>();
    for (Page page : catalog.find(item).orElseThrow().item().pages()) {
      List<HitBox> boxes = boxes(page.id(), query, viewer);
      if (!boxes.isEmpty() && hits.size() < limit) {
        PageText text = catalog.text(page.id()).orElseThrow();
        hits.add(new PageHit(page.id(), page.label(), List.of(snippet(text, boxes)), boxes));
      }
    }
    return hits;
  }

  @Override
  public List<String> suggest(String typed, Viewer viewer, int limit) {
    return catalog.browse(new Browse(Optional.empty(), Browse.Order.TITLE, 0, 500)).stream()
        .map(e -> e.item().description().title())
        .filter(title -> folded(title).startsWith(folded(typed)))
        .limit(limit)
        .toList();
  }

  private static List<HitBox> boxes(PageText text, String query) {
    List<String> asked = Arrays.asList(folded(query).split("\\s+"));
    List<HitBox> boxes = new ArrayList<>();
    for (Line line : text.lines()) {
      for (Word word : line.words()) {
        String plain = folded(word.text());
        if (asked.contains(plain)
            || asked.stream()
                .anyMatch(
                    a -> a.codePoints().anyMatch(Character::isIdeographic) && a.contains(plain))) {
          boxes.add(new HitBox(word.text(), word.box(), boxes.size()));
        }
      }
    }
    return boxes;
  }

  private static Snippet snippet(PageText text, List<HitBox> boxes) {
    List<Snippet.Part> parts = new ArrayList<>();
    Line line =
        text.lines().stream()
            .filter(l -> l.words().stream().anyMatch(w -> w.box().equals(boxes.getFirst().box())))
            .findFirst()
            .orElseThrow();
    for (Word word : line.words()) {
      boolean hit = boxes.stream().anyMatch(b -> b.box().equals(word.box()));
      parts.add(new Snippet.Part(word.text(), hit));
      parts.add(new Snippet.Part(" ", false));
    }
    return new Snippet(parts);
  }

  private static Map<Facet, List<SearchAnswer.FacetCount>> facets(List<Item> items) {
    Map<Facet, List<SearchAnswer.FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, counts(items, i -> List.copyOf(new DescribedItem(i).values(facet))));
    }
    return facets;
  }

  private static List<SearchAnswer.FacetCount> counts(
      List<Item> items, Function<Item, List<String>> values) {
    Map<String, Long> counts = new TreeMap<>();
    items.forEach(item -> values.apply(item).forEach(v -> counts.merge(v, 1L, Long::sum)));
    return counts.entrySet().stream()
        .map(e -> new SearchAnswer.FacetCount(e.getKey(), e.getValue()))
        .toList();
  }

  private static boolean chosen(Item item, Map<Facet, Set<String>> filters) {
    return filters.entrySet().stream()
        .allMatch(filter ->
            new DescribedItem(item)
                .values(filter.getKey()).stream().anyMatch(filter.getValue()::contains));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'd')
        .replaceAll("[“”\".,;:()]", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
