package org.phohien.iiif.http;

import java.io.IOException;
import java.util.Optional;
import org.phohien.core.catalog.Browse;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.Serial;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.presentation.Collection3;
import org.phohien.iiif.presentation.Georeference3;
import org.phohien.iiif.presentation.Manifest2;
import org.phohien.iiif.presentation.Manifest3;
import org.phohien.iiif.presentation.Protection;
import org.phohien.iiif.presentation.TextPage3;

/**
 * The Presentation API: {@code /iiif/presentation/3/{item}/manifest}, {@code …/2/…}, {@code
 * /iiif/presentation/3/collection[/{collection}[/{serial}[/{year}]]]}, {@code
 * /iiif/presentation/3/{item}/text/{key}}.
 */
final class PresentationService {

  private static final String CONTEXT_3 = "http://iiif.io/api/presentation/3/context.json";
  private static final String LINKED_3 = "application/ld+json;profile=\"" + CONTEXT_3 + "\"";
  private static final int PART = 500;

  /** Bumped when the same entry is written differently than before. */
  private static final String WRITER = "-4\"";

  private final Catalog catalog;
  private final Guard guard;
  private final Addresses addresses;
  private final Protection protection;
  private final String library;

  PresentationService(Catalog catalog, Guard guard, Addresses addresses, Protection protection) {
    this.catalog = catalog;
    this.guard = guard;
    this.addresses = addresses;
    this.protection = protection;
    this.library = protection.library();
  }

  void answer(Exchange exchange, String path) throws IOException {
    String[] segments = path.split("/", -1);
    boolean version3 = segments[0].equals("3");
    if (version3 && segments.length == 2 && segments[1].equals("collection")) {
      top(exchange);
    } else if (version3 && segments.length == 3 && segments[1].equals("collection")) {
      collection(exchange, segments[2]);
    } else if (version3
        && segments.length >= 4
        && segments.length <= 5
        && segments[1].equals("collection")
        && segments[2].equals(Collection.NEWSPAPERS.slug())) {
      serial(exchange, segments);
    } else if (segments.length == 3
        && segments[2].equals("manifest")
        && (version3 || segments[0].equals("2"))) {
      manifest(exchange, version3, Percent.segment(segments[1]));
    } else if (version3 && segments.length == 4 && segments[2].equals("text")) {
      text(exchange, Percent.segment(segments[1]) + ":" + Percent.segment(segments[3]));
    } else if (version3 && segments.length == 4 && segments[2].equals("georeference")) {
      georeference(exchange, Percent.segment(segments[1]) + ":" + Percent.segment(segments[3]));
    } else {
      throw new NotFound("presentation address");
    }
  }

  private void manifest(Exchange exchange, boolean version3, String text) throws IOException {
    if (!ItemId.isValid(text)) {
      throw new NotFound("item");
    }
    ItemId id = new ItemId(text);
    Optional<Protection> lock =
        guard.describe(exchange, id) ? Optional.empty() : Optional.of(protection);
    Entry entry =
        catalog.find(id).filter(Entry::visible).orElseThrow(() -> new NotFound("item " + id));
    if (exchange.isKnown(etag(entry.change().number()))) {
      return;
    }
    if (version3) {
      exchange.stream(
          exchange.jsonType(CONTEXT_3, LINKED_3),
          json -> new Manifest3(entry.item(), addresses, library, lock).write(json));
    } else {
      exchange.stream(
          exchange.jsonType(Manifest2.CONTEXT, "application/json"),
          json -> new Manifest2(entry.item(), addresses, library).write(json));
    }
  }

  private void georeference(Exchange exchange, String name) throws IOException {
    PageId id = PageId.parse(name).orElseThrow(() -> new NotFound("page"));
    Entry entry = enter(exchange, id);
    Page page = entry.item().page(id.key()).orElseThrow();
    Georeference found =
        entry
            .item()
            .georeference(id.key())
            .orElseThrow(() -> new NotFound("georeference of " + id));
    if (!exchange.isKnown(etag(entry.change().number()))) {
      exchange.stream(
          exchange.jsonType(CONTEXT_3, LINKED_3),
          json -> new Georeference3(page, found, addresses).writeDocument(json));
    }
  }

  /** The item of a page that may be seen. */
  private Entry enter(Exchange exchange, PageId page) {
    guard.enter(exchange, page.item());
    return catalog
        .find(page.item())
        .filter(e -> e.visible() && e.item().page(page.key()).isPresent())
        .orElseThrow(() -> new NotFound("page " + page));
  }

  private void text(Exchange exchange, String name) throws IOException {
    PageId page = PageId.parse(name).orElseThrow(() -> new NotFound("page"));
    Entry entry = enter(exchange, page);
    if (!exchange.isKnown(etag(entry.change().number()))) {
      exchange.stream(
          exchange.jsonType(CONTEXT_3, LINKED_3),
          json -> new TextPage3(page, catalog.text(page), addresses).write(json));
    }
  }

  private void top(Exchange exchange) throws IOException {
    guard.enterOpen(exchange);
    if (!exchange.isKnown(etag(catalog.lastChange()))) {
      exchange.stream(
          exchange.jsonType(CONTEXT_3, LINKED_3),
          json -> new Collection3(addresses, library).writeTop(json, catalog.counts()));
    }
  }

  private void collection(Exchange exchange, String slug) throws IOException {
    guard.enterOpen(exchange);
    Collection collection = Collection.ofSlug(slug).orElseThrow(() -> new NotFound("collection"));
    if (!exchange.isKnown(etag(catalog.lastChange()))) {
      Collection3 writer = new Collection3(addresses, library);
      if (collection == Collection.NEWSPAPERS) {
        exchange.stream(
            exchange.jsonType(CONTEXT_3, LINKED_3),
            json -> writer.writeSerials(json, catalog.serials()));
        return;
      }
      exchange.stream(
          exchange.jsonType(CONTEXT_3, LINKED_3),
          json ->
              writer.write(
                  json,
                  collection,
                  offset ->
                      catalog.browse(
                          new Browse(Optional.of(collection), Browse.Order.TITLE, offset, PART))));
    }
  }

  /** {@code collection/bao-chi/{serial}} and {@code …/{year}}. */
  private void serial(Exchange exchange, String[] segments) throws IOException {
    guard.enterOpen(exchange);
    Serial serial =
        catalog.serials().stream()
            .filter(s -> s.slug().equals(segments[3]))
            .findFirst()
            .orElseThrow(() -> new NotFound("serial"));
    Optional<Integer> year =
        segments.length == 4
            ? Optional.empty()
            : serial.issues().keySet().stream()
                .filter(y -> Integer.toString(y).equals(segments[4]))
                .findFirst();
    if (segments.length == 5 && year.isEmpty()) {
      throw new NotFound("year of " + serial.title());
    }
    if (exchange.isKnown(etag(catalog.lastChange()))) {
      return;
    }
    Collection3 writer = new Collection3(addresses, library);
    exchange.stream(
        exchange.jsonType(CONTEXT_3, LINKED_3),
        json -> {
          if (year.isEmpty()) {
            writer.writeYears(json, serial);
          } else {
            writer.writeIssues(json, serial, year.get(), catalog.issues(serial.slug(), year.get()));
          }
        });
  }

  private static String etag(long change) {
    return "\"" + change + WRITER;
  }
}
