package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Tokens;

/** Searches a Lucene index. Threads may share it. */
final class LuceneSearch implements PageSearch {

  private final Searchers searchers;

  LuceneSearch(Searchers searchers) {
    this.searchers = searchers;
  }

  @Override
  public SearchAnswer search(SearchRequest request) {
    SearchQuery query = SearchQuery.parse(request.query());
    return searchers.ask(searcher -> {
      ItemCollector found = collect(searcher, query, request);
      SearchQuery asked = query;
      List<SearchQuery> less = new ArrayList<>(query.relaxed());
      while (!found.fits() && !less.isEmpty()) {
        asked = less.removeFirst();
        found = collect(searcher, asked, request);
      }
      return answer(searcher, query, asked, found);
    });
  }

  private static SearchAnswer answer(
      IndexSearcher searcher, SearchQuery query, SearchQuery asked, ItemCollector found)
      throws IOException {
    List<Note> notes = new ArrayList<>(query.notes());
    if (!asked.equals(query) && found.fits()) {
      notes.add(new Note("relaxed", ""));
    }
    Shown shown = new Shown(searcher.storedFields(), asked);
    return new SearchAnswer(
        found.items(), found.pages(), shown.items(found.part()), found.facets(), notes);
  }

  private static ItemCollector collect(
      IndexSearcher searcher, SearchQuery query, SearchRequest request) throws IOException {
    return run(searcher, Queries.of(query, request.viewer()), new ItemCollector(request));
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

  /** The pages that fit, of those with a term; a query nothing fits is relaxed as in a search. */
  private List<PageHit> hits(Term where, ItemId item, String typed, Viewer viewer, int limit) {
    SearchQuery query = SearchQuery.parse(typed);
    if (query.everything()) {
      return List.of();
    }
    return searchers.ask(searcher -> {
      for (SearchQuery asked : askedInTurn(query)) {
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

  private static List<SearchQuery> askedInTurn(SearchQuery query) {
    List<SearchQuery> asked = new ArrayList<>(List.of(query));
    asked.addAll(query.relaxed());
    return asked;
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
