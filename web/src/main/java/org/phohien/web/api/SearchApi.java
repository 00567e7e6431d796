package org.phohien.web.api;

import java.nio.charset.StandardCharsets;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchJson;
import org.phohien.core.search.SearchRequest;
import org.phohien.web.page.Site;
import org.phohien.web.search.Query;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /api/search?q=&kind=&year=&place=&language=&sort=&offset=&limit=}: what was found, with
 * snippets and word boxes in pixels of the master, as {@link SearchJson} writes it.
 */
public final class SearchApi implements Screen {

  private final PageSearch search;
  private final SearchJson json;

  public SearchApi(PageSearch search, Site site) {
    this.search = search;
    this.json = new SearchJson(site.publicUrl());
  }

  @Override
  public Answer answer(Visit visit) {
    SearchRequest request =
        Query.request(
            visit,
            visit.query().number("offset", 0, 0, 10_000),
            visit.query().number("limit", 20, 1, 100));
    String body = json.write(request, search.search(request));
    return Answer.File.of("application/json", body.getBytes(StandardCharsets.UTF_8));
  }
}
