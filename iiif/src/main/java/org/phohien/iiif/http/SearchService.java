package org.phohien.iiif.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.PageSearch;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.search.HitList;

/** Content Search: {@code /iiif/search/2/{item}?q=} and {@code /iiif/search/1/…}. */
final class SearchService {

  /** Pages with hits in one answer; a viewer shows no more than a reader can look through. */
  private static final int MOST_PAGES = 500;

  private static final int LONGEST_QUERY = 1000;

  private final PageSearch search;
  private final Guard guard;
  private final Addresses addresses;

  SearchService(PageSearch search, Guard guard, Addresses addresses) {
    this.search = search;
    this.guard = guard;
    this.addresses = addresses;
  }

  void answer(Exchange exchange, String path) throws IOException {
    int slash = path.indexOf('/');
    String version = slash < 0 ? path : path.substring(0, slash);
    String text = slash < 0 ? "" : Percent.segment(path.substring(slash + 1));
    if (!ItemId.isValid(text) || !(version.equals("2") || version.equals("1"))) {
      throw new NotFound("search service");
    }
    ItemId item = new ItemId(text);
    guard.enter(exchange, item);
    String asked = exchange.parameter("q").orElse("");
    String query = asked.substring(0, Math.min(asked.length(), LONGEST_QUERY));
    List<PageHit> pages =
        query.isBlank() ? List.of() : search.pages(item, query, guard.viewer(exchange), MOST_PAGES);
    int number = version.equals("2") ? 2 : 1;
    String self =
        addresses.search(number, item) + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    HitList hits = new HitList(addresses, item, self, pages);
    if (number == 2) {
      exchange.stream(
          exchange.jsonType(
              HitList.CONTEXT_2, "application/ld+json;profile=\"" + HitList.CONTEXT_2 + "\""),
          hits::write2);
    } else {
      exchange.stream(exchange.jsonType(HitList.CONTEXT_1, "application/json"), hits::write1);
    }
  }
}
