package org.phohien.core.search.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phohien.core.access.Access;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.DescribedItem;
import org.phohien.core.search.Facet;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageIndex;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchAnswer.FacetCount;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.Snippet;
import org.phohien.core.search.mark.Marked;
import org.phohien.core.search.mark.Marker;
import org.phohien.core.search.mark.PrintedPage;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.search.widen.Corrections;
import org.phohien.core.search.widen.Turn;
import org.phohien.core.search.widen.Widening;
import org.phohien.core.text.Tokens;

/** An index and its search that read every page anew for each query and forget all at the end. */
public final class MemorySearch implements PageIndex, PageSearch {

  private final Map<ItemId, IndexedItem> put = new TreeMap<>();
  private volatile List<IndexedItem> visible = List.of();
  private final Widening widening = new Widening();
  private long position;

  @Override
  public synchronized long position() {
    return position;
  }

  @Override
  public synchronized void put(IndexedItem item) {
    put.put(item.entry().item().id(), item);
  }

  @Override
  public synchronized void remove(ItemId item) {
    put.remove(item);
  }

  @Override
  public synchronized void refresh() {
    visible = List.copyOf(put.values());
  }

  @Override
  public synchronized void commit(long change) {
    position = change;
  }

  @Override
  public synchronized void clear() {
    put.clear();
  }

  @Override
  public void close() {}

  /** An item that fits. */
  private record Found(IndexedItem indexed, ItemHit hit, double score) {

    DescribedItem described() {
      return new DescribedItem(indexed.entry().item());
    }

    boolean passes(Facet facet, Map<Facet, Set<String>> filters) {
      Set<String> chosen = filters.getOrDefault(facet, Set.of());
      return chosen.isEmpty() || described().values(facet).stream().anyMatch(chosen::contains);
    }
  }

  @Override
  public SearchAnswer search(SearchRequest given) {
    SearchRequest request = given.withPlaces(Gazetteer.shipped());
    List<Turn> turns = widening.turns(request.query(), new AllWords(visible, request.viewer()));
    List<Note> notes = new ArrayList<>(turns.getFirst().query().get().notes());
    List<Note> told = List.of();
    List<Found> fitting = List.of();
    int asTyped = fitting(turns.getFirst(), request).size();
    for (Turn turn : turns) {
      if (fitting.size() < turn.unless()) {
        List<Found> next = fitting(turn, request);
        if (next.size() > fitting.size()) {
          fitting = next;
          told = turn.notes();
        }
      }
    }
    notes.addAll(told);
    if (asTyped < 3 && told.stream().noneMatch(Widening::isKeystrokes)) {
      AllWords words = new AllWords(visible, request.viewer());
      new Corrections(words)
          .of(request.query(), turns.getFirst().query().get())
          .filter(
              meant -> fitting(widening.turns(meant, words).getFirst(), request).size() > asTyped)
          .ifPresent(meant -> notes.add(new Note(Corrections.NOTE, meant)));
    }
    List<Found> found =
        fitting.stream()
            .filter(f -> passesAllBut(f, null, request.filters()))
            .sorted(order(request.sort()))
            .toList();
    return new SearchAnswer(
        found.size(),
        found.stream().mapToLong(f -> f.hit().pageHits()).sum(),
        found.stream()
            .skip(Math.max(0, request.offset()))
            .limit(Math.clamp(request.limit(), 0, 100))
            .map(Found::hit)
            .toList(),
        facets(fitting, request.filters()),
        notes);
  }

  private List<Found> fitting(Turn turn, SearchRequest request) {
    SearchQuery asked = turn.query().get();
    return visible.stream().flatMap(i -> found(i, asked, request.viewer()).stream()).toList();
  }

  private static Map<Facet, List<FacetCount>> facets(
      List<Found> fitting, Map<Facet, Set<String>> filters) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Map<String, Long> counts =
          fitting.stream()
              .filter(f -> passesAllBut(f, facet, filters))
              .flatMap(f -> f.described().values(facet).stream())
              .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
      facets.put(
          facet,
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(facet.mostValues())
              .map(e -> new FacetCount(e.getKey(), e.getValue()))
              .toList());
    }
    return facets;
  }

  private static boolean passesAllBut(
      Found found, @Nullable Facet but, Map<Facet, Set<String>> filters) {
    return Arrays.stream(Facet.values())
        .allMatch(f -> (but != null && f.chosenWith(but)) || found.passes(f, filters));
  }

  private static Comparator<Found> order(SearchRequest.Sort sort) {
    Comparator<Found> newest =
        Comparator.comparingLong((Found f) -> f.indexed().entry().change().number()).reversed();
    return switch (sort) {
      case RELEVANCE -> Comparator.comparingDouble(Found::score).reversed().thenComparing(newest);
      case DATE ->
          Comparator.comparingLong((Found f) -> f.described().date()).thenComparing(newest);
      case TITLE ->
          Comparator.comparing((Found f) -> f.described().titleKey(), Arrays::compareUnsigned)
              .thenComparing(newest);
      case NEWEST -> newest;
    };
  }

  private record FoundPage(PageHit hit, double score) {}

  private static Optional<Found> found(IndexedItem indexed, SearchQuery query, Viewer viewer) {
    Item item = indexed.entry().item();
    DescribedItem described = new DescribedItem(item);
    Marked description = new Marker(query).mark(String.join("\n\n", described.parts()));
    List<FoundPage> pages =
        pages(indexed, query, viewer).stream()
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
                    ? inDescription(described, query)
                    : List.of(),
                pages.stream().limit(3).map(FoundPage::hit).toList(),
                pages.size()),
            Math.max(best, description.isHit() ? 20 + score(description) : 0)));
  }

  private static List<Snippet> inDescription(DescribedItem described, SearchQuery query) {
    SearchQuery any = query.anyWord();
    return described.parts().stream()
        .map(part -> new Marker(any).mark(part))
        .filter(Marked::isHit)
        .map(Marked::whole)
        .toList();
  }

  private static List<FoundPage> pages(IndexedItem indexed, SearchQuery query, Viewer viewer) {
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
          .flatMap(text -> page(page, text, query).stream())
          .forEach(pages::add);
    }
    return pages;
  }

  private static Optional<FoundPage> page(Page page, PageText text, SearchQuery query) {
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

  @Override
  public List<HitBox> boxes(PageId page, String query, Viewer viewer) {
    return hits(page.item(), query, viewer).stream()
        .filter(hit -> hit.page().equals(page))
        .findFirst()
        .map(PageHit::boxes)
        .orElse(List.of());
  }

  @Override
  public List<PageHit> pages(ItemId item, String query, Viewer viewer, int limit) {
    return hits(item, query, viewer).stream().limit(limit).toList();
  }

  private List<PageHit> hits(ItemId item, String typed, Viewer viewer) {
    for (Turn turn : widening.turns(typed, new AllWords(visible, viewer))) {
      SearchQuery asked = turn.query().get();
      List<PageHit> hits =
          visible.stream()
              .filter(i -> i.entry().item().id().equals(item))
              .flatMap(i -> pages(i, asked, viewer).stream())
              .map(FoundPage::hit)
              .toList();
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    return List.of();
  }

  @Override
  public List<String> suggest(String typed, Viewer viewer, int limit) {
    String key = Tokens.folded(typed);
    if (key.isEmpty()) {
      return List.of();
    }
    Map<String, Long> counts =
        visible.stream()
            .flatMap(i -> new DescribedItem(i.entry().item()).suggestions().stream())
            .filter(s -> Tokens.folded(s).startsWith(key))
            .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
    String small = typed.toLowerCase(Locale.ROOT);
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> e) ->
                    !e.getKey().toLowerCase(Locale.ROOT).startsWith(small))
                .thenComparing(Map.Entry.<String, Long>comparingByValue().reversed())
                .thenComparingInt(e -> e.getKey().length()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
