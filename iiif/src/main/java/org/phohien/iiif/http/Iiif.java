package org.phohien.iiif.http;

import java.io.IOException;
import java.time.InstantSource;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.settings.Settings;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.book.MoreLetters;
import org.phohien.iiif.image.Gate;
import org.phohien.iiif.image.Refusal;
import org.phohien.iiif.image.Renderer;
import org.phohien.iiif.image.Workload;
import org.phohien.iiif.presentation.Protection;

/**
 * All IIIF services, whatever listener asks them: the core that is mounted in a servlet container
 * by {@link IiifServlet} and on a port of its own by {@link LeanListener}. Threads share it.
 */
public final class Iiif {

  private final Gate gate = new Gate(Gate.Rules.usual(), System::nanoTime);
  private final Workload workload = new Workload();
  private final ImageService images;
  private final PresentationService presentation;
  private final SearchService search;
  private final DiscoveryService discovery;
  private final BookService books;
  private final AuthService authorization;
  private final Problems problems = new Problems();

  /**
   * @param door who comes in
   * @param secret seals access tokens; servers of one archive share it
   * @param broken is told of damaged copies
   * @param letters for books with Hán-Nôm in them
   */
  public Iiif(
      Holdings holdings,
      Settings settings,
      Door door,
      byte[] secret,
      BrokenCopies broken,
      MoreLetters letters) {
    Addresses addresses = new Addresses(settings.publicUrl());
    Guard guard = new Guard(holdings.access(), door);
    Pictures pictures = new Pictures(holdings.copies(), broken, workload);
    Renderer renderer = new Renderer(holdings.copies().codec(), gate, workload);
    String library = settings.repositoryName();
    Protection protection =
        new Protection(addresses, library, !settings.readingRoom().ranges().isEmpty());
    images = new ImageService(holdings.catalog(), pictures, guard, addresses, protection, renderer);
    presentation = new PresentationService(holdings.catalog(), guard, addresses, protection);
    search = new SearchService(holdings, guard, addresses);
    discovery = new DiscoveryService(holdings.catalog(), guard, addresses);
    books = new BookService(holdings, pictures, guard, addresses, library, workload, letters);
    authorization =
        new AuthService(
            holdings,
            door,
            addresses,
            protection,
            new Previews(pictures),
            new AccessTokens(secret, InstantSource.system()));
  }

  /** What has been done so far. */
  public Workload workload() {
    return workload;
  }

  /** How renderings stand now. */
  public Gate.Load load() {
    return gate.load();
  }

  /**
   * Answers a request.
   *
   * @throws IOException when the connection breaks, or an answer that is half out can't be finished
   */
  void answer(Wire wire) throws IOException {
    Exchange exchange = new Exchange(wire);
    exchange.allowEveryOrigin();
    try {
      switch (exchange.method()) {
        case "GET", "HEAD" -> route(exchange);
        case "OPTIONS" -> exchange.preflight();
        default -> exchange.refuseMethod();
      }
    } catch (ArchiveException problem) {
      if (exchange.isUnderWay()) {
        // half of the answer is out: only a broken connection tells the reader so
        throw new IOException("an answer broke off: " + problem.getMessage(), problem);
      }
      problems.answer(exchange, problem);
    } catch (Refusal refusal) {
      workload.refused(refusal.why());
      if (exchange.isUnderWay()) {
        throw new IOException("an answer broke off: " + refusal.getMessage(), refusal);
      }
      problems.refuse(exchange, refusal);
    } catch (Guard.OnlyInTheReadingRoom closed) {
      problems.closed(exchange);
    }
  }

  private void route(Exchange exchange) throws IOException {
    String path = exchange.path();
    if (path.startsWith("3/") || path.startsWith("2/")) {
      images.answer(exchange, path);
    } else if (path.startsWith("presentation/")) {
      presentation.answer(exchange, path.substring("presentation/".length()));
    } else if (path.startsWith("search/")) {
      search.answer(exchange, path.substring("search/".length()));
    } else if (BookService.knows(path)) {
      books.answer(exchange, path);
    } else if (path.startsWith("discovery/")) {
      discovery.answer(exchange, path.substring("discovery/".length()));
    } else if (path.startsWith(AuthService.PREFIX)) {
      authorization.answer(exchange, path.substring(AuthService.PREFIX.length()));
    } else if (path.startsWith(ImageService.PREVIEW)) {
      images.preview(exchange, path.substring(ImageService.PREVIEW.length()));
    } else {
      throw new ArchiveException.NotFound("IIIF address");
    }
  }
}
