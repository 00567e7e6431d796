package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.search.widen.Corrections;
import org.phohien.core.search.widen.Turn;
import org.phohien.core.search.widen.Widening;
import org.phohien.core.text.Tokens;

/** Searches a Lucene index. Threads may share it. */
final class LuceneSearch implements PageSearch {

  /** Fits less than this, another query may have been meant. */
  private static final int FEW = 3;

  private final Searchers searchers;
  private final Widening widening;
  private final Supplier<Gazetteer> gazetteers;

  LuceneSearch(Searchers searchers, Supplier<Gazetteer> gazetteers) {
    this.searchers = searchers;
    this.gazetteers = gazetteers;
    this.widening = new Widening(gazetteers);
  }

  @Override
  public SearchAnswer search(SearchRequest asked) {
    SearchRequest request = asked.withPlaces(gazetteers.get());
    return searchers.ask(searcher -> {
      List<Turn> turns = turns(searcher, request.query(), request.viewer());
      Asked typed = ask(searcher, turns.getFirst(), request);
      Asked best = typed;
      SearchQuery before = typed.query();
      for (Turn turn : turns.subList(1, turns.size())) {
        if (best.found().fitting() < turn.unless()) {
          Asked next = ask(searcher, turn, request, before);
          before = next.query();
          best = next.found().fitting() > best.found().fitting() ? next : best;
        }
      }
      List<Note> notes = new ArrayList<>(typed.query().notes());
      notes.addAll(best.notes());
      // Keystrokes that make sense are no slip.
      if (typed.found().fitting() < FEW && notes.stream().noneMatch(Widening::isKeystrokes)) {
        betterQuery(searcher, request, typed)
            .ifPresent(better -> notes.add(new Note(Corrections.NOTE, better)));
      }
      return answer(searcher, notes, best);
    });
  }

  /**
   * A query with what it found.
   *
   * @param notes to be told with it
   */
  private record Asked(SearchQuery query, List<Note> notes, ItemCollector found) {}

  private static Asked ask(IndexSearcher searcher, Turn turn, SearchRequest request)
      throws IOException {
    return ask(searcher, turn.query().get(), turn.notes(), request);
  }

  /** A turn that asks the same as the one before finds nothing more. */
  private static Asked ask(
      IndexSearcher searcher, Turn turn, SearchRequest request, SearchQuery before)
      throws IOException {
    SearchQuery query = turn.query().get();
    return query.equals(before)
        ? new Asked(query, List.of(), new ItemCollector(request))
        : ask(searcher, query, turn.notes(), request);
  }

  private static Asked ask(
      IndexSearcher searcher, SearchQuery query, List<Note> notes, SearchRequest request)
      throws IOException {
    ItemCollector found =
        run(searcher, Queries.of(query, request.viewer()), new ItemCollector(request));
    return new Asked(query, notes, found);
  }

  /** What may have been meant, where asking that as strictly finds more. */
  private Optional<String> betterQuery(IndexSearcher searcher, SearchRequest request, Asked typed)
      throws IOException {
    IndexWords words = new IndexWords(searcher.getIndexReader(), request.viewer());
    Optional<String> meant = new Corrections(words).of(request.query(), typed.query());
    if (meant.isEmpty()) {
      return meant;
    }
    Turn first = widening.turns(meant.get(), words).getFirst();
    SearchRequest other =
        new SearchRequest(meant.get(), request.filters(), request.sort(), 0, 0, request.viewer());
    Asked asked = ask(searcher, first, other);
    return meant.filter(_ -> asked.found().fitting() > typed.found().fitting());
  }

  private static SearchAnswer answer(IndexSearcher searcher, List<Note> notes, Asked asked)
      throws IOException {
    ItemCollector found = asked.found();
    Shown shown = new Shown(searcher.storedFields(), asked.query());
    return new SearchAnswer(
        found.items(), found.pages(), shown.items(found.part()), found.facets(), notes);
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
      for (Turn turn : turns(searcher, typed, viewer)) {
        SearchQuery asked = turn.query().get();
        PageCollector found =
            run(
                searcher,
                Queries.within(where, Queries.of(asked, viewer)),
                new PageCollector(limit));
        if (!found.pages().isEmpty()) {
          return new Shown(searcher.storedFields(), asked).pages(item, found.pages());
        }
      }
      return List.of();
    });
  }

  @Override
  public List<String> suggest(String typed, Viewer viewer, int limit) {
    String key = Tokens.folded(typed);
    return key.isEmpty() || limit < 1
        ? List.of()
        : searchers.ask(
            searcher -> new Suggestions(searcher.getIndexReader(), key, typed).best(limit));
  }

  private static <C extends Collector> C run(
      IndexSearcher searcher, org.apache.lucene.search.Query query, C collector)
      throws IOException {
    return searcher.search(query, new Single<>(collector));
  }

  /** One collector for the whole index: a reader's query is answered on the thread that asks. */
  private record Single<C extends Collector>(C collector) implements CollectorManager<C, C> {

    @Override
    public C newCollector() {
      return collector;
    }

    @Override
    public C reduce(Collection<C> collectors) {
      return collector;
    }
  }
}
