package org.phohien.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchJson;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /api/items/ID/pages/KEY/similar?limit=}: items with pages that tell of the same as a page.
 */
public final class SimilarApi implements Screen {

  private final Catalog catalog;
  private final PageSearch search;
  private final SearchJson json;

  public SimilarApi(Catalog catalog, PageSearch search, Site site) {
    this.catalog = catalog;
    this.search = search;
    this.json = new SearchJson(site.publicUrl());
  }

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    String key = visit.part("key");
    PageId page =
        entry
            .item()
            .page(key)
            .filter(_ -> Access.allows(entry, visit.viewer(), Action.VIEW))
            .map(Page::id)
            .orElseThrow(() -> new NotFound("page " + key + " of " + entry.item().id()));
    List<ItemHit> similar =
        search.similar(page, visit.viewer(), visit.query().number("limit", 10, 1, 100));
    String body = json.writeSimilar(page, similar);
    return Answer.File.of("application/json", body.getBytes(StandardCharsets.UTF_8));
  }
}
