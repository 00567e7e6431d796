package org.phohien.web.machine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Routes;
import org.phohien.web.visit.Visit;

/**
 * {@code /robots.txt}, {@code /sitemap.xml} with its parts, and {@code /opensearch.xml}: the files
 * that search engines and browsers look for at addresses of their own.
 */
public final class MachineScreens {

  /** Searches and single tiles are work without worth to a search engine. */
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /desk
      Disallow: /account
      Disallow: /search
      Disallow: /theme
      Disallow: /api/
      """;

  private final Sitemap sitemap;
  private final Site site;

  private MachineScreens(Catalog catalog, Site site) {
    this.sitemap = new Sitemap(catalog, site);
    this.site = site;
  }

  /** Puts them at their addresses. */
  public static void at(Routes routes, Catalog catalog, Site site) {
    MachineScreens screens = new MachineScreens(catalog, site);
    routes
        .get("/robots.txt", _ -> screens.robots())
        .get("/sitemap.xml", _ -> screens.index())
        .get("/sitemap/{part}.xml.gz", screens::part)
        .get("/opensearch.xml", _ -> screens.openSearch());
  }

  private Answer robots() {
    return text(
        "text/plain; charset=utf-8", ROBOTS + "\nSitemap: " + site.absolute("/sitemap.xml") + "\n");
  }

  private Answer index() {
    return Answer.File.of("application/xml; charset=utf-8", sitemap.index());
  }

  private Answer part(Visit visit) {
    List<byte[]> parts = sitemap.parts();
    String number = visit.part("part");
    if (!number.matches("[1-9]\\d{0,3}") || Integer.parseInt(number) > parts.size()) {
      throw new NotFound("part of the sitemap");
    }
    return new Answer.File(
        200, "application/gzip", parts.get(Integer.parseInt(number) - 1), Map.of());
  }

  /** OpenSearch 1.1: browsers offer to search the archive from their address bar. */
  private Answer openSearch() {
    String name = site.name().length() <= 16 ? site.name() : site.name().substring(0, 16).strip();
    String description =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>%s</ShortName>
        <LongName>%s</LongName>
        <Description>%s</Description>
        <InputEncoding>UTF-8</InputEncoding>
        <Image width="32" height="32" type="image/svg+xml">%s</Image>
        <Url type="text/html" template="%s"/>
        <Url type="application/atom+xml" template="%s"/>
        <Url type="application/json" template="%s"/>
        <Url type="application/opensearchdescription+xml" rel="self" template="%s"/>
        </OpenSearchDescription>
        """
            .formatted(
                escaped(name),
                escaped(site.name()),
                escaped(site.name()),
                site.absolute("/favicon.svg"),
                site.absolute("/search?q={searchTerms}"),
                site.absolute("/search.atom?q={searchTerms}"),
                site.absolute("/api/search?q={searchTerms}"),
                site.absolute("/opensearch.xml"));
    return text("application/opensearchdescription+xml; charset=utf-8", description);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Answer text(String type, String text) {
    return Answer.File.of(type, text.getBytes(StandardCharsets.UTF_8));
  }
}
