package org.phohien.iiif.http;

import java.util.List;
import java.util.Map;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchRequest;

/** Finds what a test has told it to find, for any query but {@code nothing}. */
public final class FixedSearch implements PageSearch {

  private List<PageHit> hits = List.of();

  public void finds(PageHit... pages) {
    hits = List.of(pages);
  }

  @Override
  public SearchAnswer search(SearchRequest request) {
    return new SearchAnswer(0, 0, List.of(), Map.of(), List.of());
  }

  @Override
  public List<HitBox> boxes(PageId page, String query, Viewer viewer) {
    return pages(page.item(), query, viewer, 1).stream().flatMap(h -> h.boxes().stream()).toList();
  }

  @Override
  public List<PageHit> pages(ItemId item, String query, Viewer viewer, int limit) {
    return query.equals("nothing")
        ? List.of()
        : hits.stream().filter(h -> h.page().item().equals(item)).limit(limit).toList();
  }

  @Override
  public List<String> suggest(String typed, Viewer viewer, int limit) {
    return List.of();
  }
}
