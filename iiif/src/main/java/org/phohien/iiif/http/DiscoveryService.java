package org.phohien.iiif.http;

import java.io.IOException;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.discovery.ActivityStream;

/** Change Discovery: {@code /iiif/discovery/activity/all-changes} and its pages. */
final class DiscoveryService {

  private static final String PREFIX = "activity/";
  private static final String LINKED =
      "application/ld+json;profile=\"" + ActivityStream.CONTEXT + "\"";

  private final Catalog catalog;
  private final Guard guard;
  private final ActivityStream stream;

  DiscoveryService(Catalog catalog, Guard guard, Addresses addresses) {
    this.catalog = catalog;
    this.guard = guard;
    this.stream = new ActivityStream(addresses);
  }

  void answer(Exchange exchange, String path) throws IOException {
    guard.enterOpen(exchange);
    long last = catalog.lastChange();
    if (path.equals(PREFIX + "all-changes")) {
      if (!exchange.isKnown("\"" + last + "\"")) {
        exchange.stream(
            exchange.jsonType(ActivityStream.CONTEXT, LINKED), json -> stream.writeAll(json, last));
      }
    } else if (path.matches(PREFIX + "page-\\d{1,9}")) {
      page(exchange, Long.parseLong(path.substring(PREFIX.length() + "page-".length())), last);
    } else {
      throw new NotFound("activity");
    }
  }

  private void page(Exchange exchange, long number, long last) throws IOException {
    if (number >= ActivityStream.pages(last)) {
      throw new NotFound("activity page " + number);
    }
    if (!exchange.isKnown("\"" + Math.min(last, (number + 1) * ActivityStream.PAGE) + "\"")) {
      exchange.stream(
          exchange.jsonType(ActivityStream.CONTEXT, LINKED),
          json ->
              stream.writePage(
                  json,
                  number,
                  catalog.changesSince(number * ActivityStream.PAGE, ActivityStream.PAGE),
                  last));
    }
  }
}
