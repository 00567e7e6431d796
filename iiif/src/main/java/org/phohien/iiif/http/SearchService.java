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
import org.phohien.iiif.search.TermList;

/**
 * Content Search: {@code /iiif/search/2/{item}?q=} and {@code /iiif/search/1/…}; with {@code
 * /autocomplete} behind the item, the words of it that begin so.
 */
final class SearchService {

  /** Pages with hits in one answer; a viewer shows no more than a reader can look through. */
  private static final int MOST_PAGES = 500;

  private static final int LONGEST_QUERY = 1000;

  private static final int MOST_TERMS = 20;

  private static final String COMPLETING = "/autocomplete";

  private final PageSearch search;
  private final Vocabularies vocabularies;
  private final Guard guard;
  private final Addresses addresses;

  SearchService(Holdings holdings, Guard guard, Addresses addresses) {
    this.search = holdings.search();
    this.vocabularies = new Vocabularies(holdings.catalog());
    this.guard = guard;
    this.addresses = addresses;
  }

  void answer(Exchange exchange, String path) throws IOException {
    boolean completing = path.endsWith(COMPLETING);
    String service = completing ? path.substring(0, path.length() - COMPLETING.length()) : path;
    int slash = service.indexOf('/');
    String version = slash < 0 ? service : service.substring(0, slash);
    String text = slash < 0 ? "" : Percent.segment(service.substring(slash + 1));
    if (!ItemId.isValid(text) || !(version.equals("2") || version.equals("1"))) {
      throw new NotFound("search service");
    }
    ItemId item = new ItemId(text);
    guard.enter(exchange, item);
    String asked = exchange.parameter("q").orElse("");
    String query = asked.substring(0, Math.min(asked.length(), LONGEST_QUERY));
    int number = version.equals("2") ? 2 : 1;
    if (completing) {
      terms(exchange, number, item, query);
    } else {
      hits(exchange, number, item, query);
    }
  }

  private void hits(Exchange exchange, int version, ItemId item, String query) throws IOException {
    List<PageHit> pages =
        query.isBlank() ? List.of() : search.pages(item, query, guard.viewer(exchange), MOST_PAGES);
    HitList hits =
        new HitList(addresses, item, self(addresses.search(version, item), query), pages);
    write(exchange, version, hits::write2, hits::write1);
  }

  private void terms(Exchange exchange, int version, ItemId item, String query) throws IOException {
    String self = self(addresses.autocomplete(version, item), query);
    TermList terms =
        new TermList(addresses, item, self, vocabularies.of(item).beginning(query, MOST_TERMS));
    write(exchange, version, terms::write2, terms::write1);
  }

  private static String self(String service, String query) {
    return service + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static void write(
      Exchange exchange, int version, Exchange.Document second, Exchange.Document first)
      throws IOException {
    if (version == 2) {
      exchange.stream(
          exchange.jsonType(
              HitList.CONTEXT_2, "application/ld+json;profile=\"" + HitList.CONTEXT_2 + "\""),
          second);
    } else {
      exchange.stream(exchange.jsonType(HitList.CONTEXT_1, "application/json"), first);
    }
  }
}
