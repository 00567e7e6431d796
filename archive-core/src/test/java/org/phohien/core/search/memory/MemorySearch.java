package org.phohien.core.search.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phohien.core.access.Access;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.DescribedItem;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageIndex;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.search.widen.Corrections;
import org.phohien.core.search.widen.Likeness;
import org.phohien.core.search.widen.Turn;
import org.phohien.core.search.widen.Widening;
import org.phohien.core.search.widen.Wider;
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
    int asAsked = fitting.size();
    Wider.offered(request.query())
        .filter(wider ->
            fitting(
                        widening.turns(wider, new AllWords(visible, request.viewer())).getFirst(),
                        request)
                    .size()
                > asAsked)
        .ifPresent(wider -> notes.add(new Note(Wider.NOTE, wider)));
    List<Found> found =
        fitting.stream()
            .filter(f -> f.passes(request.filters()))
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
        Found.facets(fitting, request.filters()),
        notes);
  }

  private List<Found> fitting(Turn turn, SearchRequest request) {
    SearchQuery asked = turn.query().get();
    Matching matching = new Matching(asked, request.viewer());
    return visible.stream().flatMap(i -> matching.found(i).stream()).toList();
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

  @Override
  public List<ItemHit> similar(PageId page, Viewer viewer, int limit) {
    return visible.stream()
        .filter(i -> Access.mayView(viewer, i.entry().item().rights().access()))
        .flatMap(i -> i.texts().stream())
        .filter(text -> text.page().equals(page))
        .flatMap(text -> Likeness.of(text.text(), new AllWords(visible, viewer)).stream())
        .flatMap(like ->
            visible.stream()
                .filter(i -> !i.entry().item().id().equals(page.item()))
                .flatMap(i -> new Matching(like, viewer).found(i).stream()))
        .sorted(Comparator.comparingDouble(Found::score).reversed())
        .limit(limit)
        .map(Found::hit)
        .toList();
  }

  private List<PageHit> hits(ItemId item, String typed, Viewer viewer) {
    for (Turn turn : widening.turns(typed, new AllWords(visible, viewer))) {
      SearchQuery asked = turn.query().get();
      Matching matching = new Matching(asked, viewer);
      List<PageHit> hits =
          visible.stream()
              .filter(i -> i.entry().item().id().equals(item))
              .flatMap(i -> matching.pages(i).stream())
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
