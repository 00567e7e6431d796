package org.phohien.iiif.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.phohien.core.access.Access;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.image.ServiceCopies;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.PageSearch;
import org.phohien.core.settings.Settings;
import org.phohien.iiif.address.Addresses;

/**
 * All IIIF services, below {@code /iiif/}. The request's raw path is read here, never the
 * container's decoded one, so that an encoded slash stays what it is.
 */
public final class IiifServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Where it is registered. */
  public static final String MAPPING = "/iiif/*";

  private final transient ImageService images;
  private final transient PresentationService presentation;
  private final transient SearchService search;
  private final transient DiscoveryService discovery;
  private final transient PdfService books;
  private final transient Problems problems;

  /**
   * @param viewer who sends a request: decides what is shown
   */
  public IiifServlet(
      Catalog catalog,
      PageSearch search,
      ServiceCopies copies,
      Access access,
      Settings settings,
      Function<HttpServletRequest, Viewer> viewer) {
    Guard guard = new Guard(access, viewer);
    Addresses addresses = new Addresses(settings.publicUrl());
    this.images = new ImageService(catalog, copies, guard, addresses);
    this.presentation =
        new PresentationService(catalog, guard, addresses, settings.repositoryName());
    this.search = new SearchService(search, guard, addresses);
    this.discovery = new DiscoveryService(catalog, guard, addresses);
    this.books = new PdfService(catalog, copies, guard, addresses, settings.repositoryName());
    this.problems = new Problems();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    exchange.allowEveryOrigin();
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD" -> answer(exchange);
        case "OPTIONS" -> exchange.preflight();
        default -> exchange.refuseMethod();
      }
    } catch (ArchiveException problem) {
      if (exchange.isUnderWay()) {
        // half of the answer is out: only a broken connection tells the reader so
        throw new IOException("an answer broke off: " + problem.getMessage(), problem);
      }
      problems.answer(exchange, problem);
    }
  }

  private void answer(Exchange exchange) throws IOException {
    String path = exchange.path();
    if (path.startsWith("3/") || path.startsWith("2/")) {
      images.answer(exchange, path);
    } else if (path.startsWith("presentation/")) {
      presentation.answer(exchange, path.substring("presentation/".length()));
    } else if (path.startsWith("search/")) {
      search.answer(exchange, path.substring("search/".length()));
    } else if (path.startsWith("pdf/")) {
      books.answer(exchange, path.substring("pdf/".length()));
    } else if (path.startsWith("discovery/")) {
      discovery.answer(exchange, path.substring("discovery/".length()));
    } else {
      throw new ArchiveException.NotFound("IIIF address");
    }
  }
}
