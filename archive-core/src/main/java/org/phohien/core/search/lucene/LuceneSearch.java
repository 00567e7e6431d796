package org.phohien.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
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

/** Searches a Lucene index. Threads may share it. */
final class LuceneSearch implements PageSearch {

  /** Fits less than this, another query may have been meant. */
  private static final int FEW = 3;

  /** Of the suggestions, where phrases go on as typed. */
  private static final int MOST_PHRASES = 4;

  private final Searchers searchers;
  private final Widening widening;
  private final Supplier<Gazetteer> gazetteers;
  private final SegmentData data;

  LuceneSearch(Searchers searchers, Supplier<Gazetteer> gazetteers) {
    this.searchers = searchers;
    this.gazetteers = gazetteers;
    this.data = new SegmentData(gazetteers);
    this.widening = new Widening(gazetteers);
  }

  @Override
  public SearchAnswer search(SearchRequest asked) {
    SearchRequest request = asked.withPlaces(gazetteers.get());
    return searchers.ask(searcher -> {
      ItemSearch items = new ItemSearch(searcher, data);
      List<Turn> turns = turns(searcher, request.query(), request.viewer());
      Asked typed = ask(items, turns.getFirst(), request);
      Asked best = typed;
      SearchQuery before = typed.query();
      for (Turn turn : turns.subList(1, turns.size())) {
        if (best.found().fitting() < turn.unless()) {
          Asked next = ask(items, turn, request, before);
          before = next.query();
          best = next.found().fitting() > best.found().fitting() ? next : best;
        }
      }
      List<Note> notes = new ArrayList<>(typed.query().notes());
      notes.addAll(best.notes());
      IndexWords words = new IndexWords(searcher.getIndexReader(), request.viewer());
      // Keystrokes that make sense are no slip.
      if (typed.found().fitting() < FEW && notes.stream().noneMatch(Widening::isKeystrokes)) {
        new Corrections(words)
            .of(request.query(), typed.query())
            .filter(meant -> finds(items, meant, request, words) > typed.found().fitting())
            .ifPresent(meant -> notes.add(new Note(Corrections.NOTE, meant)));
      }
      long found = best.found().fitting();
      Wider.offered(request.query())
          .filter(wider -> finds(items, wider, request, words) > found)
          .ifPresent(wider -> notes.add(new Note(Wider.NOTE, wider)));
      return answer(searcher, items, request, notes, best);
    });
  }

  /**
   * A query with what it found.
   *
   * @param notes to be told with it
   */
  private record Asked(SearchQuery query, List<Note> notes, ItemCounter found) {}

  private Asked ask(ItemSearch items, Turn turn, SearchRequest request) throws IOException {
    return ask(items, turn.query().get(), turn.notes(), request);
  }

  /** A turn that asks the same as the one before finds nothing more. */
  private Asked ask(ItemSearch items, Turn turn, SearchRequest request, SearchQuery before)
      throws IOException {
    SearchQuery query = turn.query().get();
    return query.equals(before)
        ? new Asked(query, List.of(), new ItemCounter(request, data))
        : ask(items, query, turn.notes(), request);
  }

  private static Asked ask(
      ItemSearch items, SearchQuery query, List<Note> notes, SearchRequest request)
      throws IOException {
    return new Asked(query, notes, items.count(query, request));
  }

  /** How many items another query finds, asked as strictly as one typed. */
  private long finds(ItemSearch items, String other, SearchRequest request, IndexWords words) {
    Turn first = widening.turns(other, words).getFirst();
    SearchRequest asked =
        new SearchRequest(other, request.filters(), request.sort(), 0, 0, request.viewer());
    try {
      return ask(items, first, asked).found().fitting();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchAnswer answer(
      IndexSearcher searcher,
      ItemSearch items,
      SearchRequest request,
      List<Note> notes,
      Asked asked)
      throws IOException {
    ItemCounter found = asked.found();
    List<FoundItem> best = items.best(asked.query(), request, found);
    Shown shown = new Shown(searcher.storedFields(), asked.query());
    return new SearchAnswer(found.items(), found.pages(), shown.items(best), found.facets(), notes);
  }

  private List<Turn> turns(IndexSearcher searcher, String typed, Viewer viewer) {
    return widening.turns(typed, new IndexWords(searcher.getIndexReader(), viewer));
  }

  @Override
  public List<HitBox> boxes(PageId page, String query, Viewer viewer) {
    return hits(new Term(Fields.PAGE, page.toString()), page.item(), query, viewer, 1).stream()
        .findFirst()
        .map(PageHit::boxes)
        .orElse(List.of());
  }

  @Override
  public List<PageHit> pages(ItemId item, String query, Viewer viewer, int limit) {
    return hits(new Term(Fields.ITEM, item.value()), item, query, viewer, limit);
  }

  /** The pages that fit, of those with a term; asked in the turns of a search until some do. */
  private List<PageHit> hits(Term where, ItemId item, String typed, Viewer viewer, int limit) {
    if (SearchQuery.parse(typed).everything()) {
      return List.of();
    }
    return searchers.ask(searcher -> {
      ItemSearch items = new ItemSearch(searcher, data);
      for (Turn turn : turns(searcher, typed, viewer)) {
        SearchQuery asked = turn.query().get();
        List<Integer> found = items.pages(where, asked, viewer, limit);
        if (!found.isEmpty()) {
          return new Shown(searcher.storedFields(), asked).pages(item, found);
        }
      }
      return List.of();
    });
  }

  @Override
  public List<ItemHit> similar(PageId page, Viewer viewer, int limit) {
    return searchers.ask(searcher -> {
      ItemSearch items = new ItemSearch(searcher, data);
      Optional<String> text = items.text(page, viewer);
      IndexWords words = new IndexWords(searcher.getIndexReader(), viewer);
      Optional<SearchQuery> like = text.flatMap(read -> Likeness.of(read, words));
      if (like.isEmpty()) {
        return List.of();
      }
      List<FoundItem> found = items.like(like.get(), page.item(), viewer, limit);
      return new Shown(searcher.storedFields(), like.get()).items(found);
    });
  }

  @Override
  public List<String> suggest(String typed, Viewer viewer, int limit) {
    String key = Tokens.folded(typed);
    return key.isEmpty() || limit < 1
        ? List.of()
        : searchers.ask(searcher ->
            new Suggestions(searcher.getIndexReader(), key, typed).best(limit, MOST_PHRASES));
  }
}
