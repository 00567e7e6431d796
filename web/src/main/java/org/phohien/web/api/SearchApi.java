package org.phohien.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phohien.core.search.Facet;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.Snippet;
import org.phohien.web.browse.Query;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /api/search?q=&kind=&year=&place=&language=&sort=&offset=&limit=}: what was found, with
 * snippets and word boxes in pixels of the master.
 */
public final class SearchApi implements Screen {

  private final PageSearch search;
  private final Site site;

  public SearchApi(PageSearch search, Site site) {
    this.search = search;
    this.site = site;
  }

  @Override
  public Answer answer(Visit visit) {
    int offset = visit.query().number("offset", 0, 0, 10_000);
    int limit = visit.query().number("limit", 20, 1, 100);
    String words = Query.words(visit.query());
    SearchAnswer found = search.search(Query.request(visit, offset, limit));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", words);
    body.put("total", found.total());
    body.put("pages", found.pages());
    body.put("offset", offset);
    body.put("items", found.items().stream().map(hit -> item(hit, words)).toList());
    Map<String, Object> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      facets.put(
          facet.name().toLowerCase(Locale.ROOT),
          found.facets().getOrDefault(facet, List.of()).stream()
              .map(c -> Map.of("value", c.value(), "items", c.items()))
              .toList());
    }
    body.put("facets", facets);
    body.put(
        "notes",
        found.notes().stream()
            .map(note -> Map.of("key", note.key(), "argument", note.argument()))
            .toList());
    return Answer.Json.of(body);
  }

  private Map<String, Object> item(ItemHit hit, String words) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", hit.item().value());
    item.put("title", hit.title());
    item.put("url", site.absolute(Addresses.item(hit.item())));
    item.put("pageHits", hit.pageHits());
    item.put("inDescription", hit.inDescription().stream().map(SearchApi::snippet).toList());
    item.put("pages", hit.pages().stream().map(page -> page(page, words)).toList());
    return item;
  }

  private Map<String, Object> page(PageHit hit, String words) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("key", hit.page().key());
    page.put("label", hit.label());
    page.put("url", site.absolute(Addresses.page(hit.page(), words)));
    page.put("snippets", hit.snippets().stream().map(SearchApi::snippet).toList());
    page.put("boxes", hit.boxes().stream().map(SearchApi::box).toList());
    return page;
  }

  private static List<Map<String, Object>> snippet(Snippet snippet) {
    return snippet.parts().stream()
        .map(part -> Map.<String, Object>of("text", part.text(), "hit", part.hit()))
        .toList();
  }

  private static Map<String, Object> box(HitBox box) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("text", box.text());
    written.put("x", box.box().x());
    written.put("y", box.box().y());
    written.put("width", box.box().width());
    written.put("height", box.box().height());
    written.put("hit", box.hit());
    return written;
  }
}
