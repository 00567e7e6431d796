package org.phohien.web.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.model.ItemId;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;

/**
 * Every visible work with when it changed last (sitemaps.org 0.9), as the change log has it, in
 * parts that are kept compressed until the log has gone on. Threads share it.
 */
final class Sitemap {

  /** Addresses of one part; the protocol allows 50,000. */
  private static final int PART = 20_000;

  private static final int CHANGES_AT_ONCE = 2_000;

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

  private final Catalog catalog;
  private final Site site;
  private long upTo = -1;
  private List<byte[]> parts = List.of();

  Sitemap(Catalog catalog, Site site) {
    this.catalog = catalog;
    this.site = site;
  }

  /** The parts, each a compressed {@code urlset}; empty when nothing was published. */
  synchronized List<byte[]> parts() {
    long last = catalog.lastChange();
    if (last != upTo) {
      List<Change> visible = visible(last);
      List<byte[]> made = new ArrayList<>();
      for (int from = 0; from < visible.size(); from += PART) {
        made.add(part(visible.subList(from, Math.min(visible.size(), from + PART))));
      }
      parts = List.copyOf(made);
      upTo = last;
    }
    return parts;
  }

  /** The list of the parts. */
  byte[] index() {
    StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex ").append(NAMESPACE);
    xml.append(">\n");
    for (int part = 1; part <= parts().size(); part++) {
      xml.append("<sitemap><loc>")
          .append(site.absolute("/sitemap/" + part + ".xml.gz"))
          .append("</loc></sitemap>\n");
    }
    return xml.append("</sitemapindex>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<Change> visible(long last) {
    Map<ItemId, Change> latest = new LinkedHashMap<>();
    long at = 0;
    while (at < last) {
      List<Change> changes = catalog.changesSince(at, CHANGES_AT_ONCE);
      if (changes.isEmpty()) {
        break;
      }
      for (Change change : changes) {
        latest.remove(change.item());
        if (change.action() != Change.Action.DELETE) {
          latest.put(change.item(), change);
        }
      }
      at = changes.getLast().number();
    }
    return List.copyOf(latest.values());
  }

  private byte[] part(List<Change> changes) {
    StringBuilder xml = new StringBuilder(HEAD).append("<urlset ").append(NAMESPACE).append(">\n");
    for (Change change : changes) {
      xml.append("<url><loc>")
          .append(site.absolute(Addresses.item(change.item())))
          .append("</loc><lastmod>")
          .append(change.stamp().truncatedTo(ChronoUnit.SECONDS))
          .append("</lastmod></url>\n");
    }
    return compressed(xml.append("</urlset>\n").toString());
  }

  private static byte[] compressed(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
