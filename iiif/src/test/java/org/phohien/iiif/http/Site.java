package org.phohien.iiif.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.phohien.core.access.Access;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.image.Codec;
import org.phohien.core.image.PixelSource;
import org.phohien.core.image.Raster;
import org.phohien.core.image.ServiceCopies;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Rights;
import org.phohien.core.settings.Settings;
import org.phohien.core.vault.VersionNumber;

/** The IIIF services on a real server, over a catalog in memory and copies in a folder. */
public final class Site implements AutoCloseable {

  /** The public address: not where the test server listens, so that a Host header can't leak in. */
  public static final String PUBLIC = "https://thuvien.example";

  private static final String VIEWER = "X-Test-Viewer";

  private final MemoryCatalog catalog =
      new MemoryCatalog(() -> Instant.parse("2026-11-01T08:00:00Z"));
  private final FixedSearch search = new FixedSearch();
  private final Codec codec;
  private final ServiceCopies copies;
  private final Server server =
      new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  private final HttpClient client = HttpClient.newHttpClient();

  public Site(Path data) throws Exception {
    Settings settings =
        new Settings(
            data,
            "127.0.0.1",
            0,
            URI.create(PUBLIC),
            "Thư viện tỉnh Hưng Yên",
            "thuvien@example.vn",
            "example.vn",
            List.of(),
            Optional.empty(),
            1);
    codec = Codec.open(settings.run());
    copies = new ServiceCopies(settings.copies(), codec);
    Access access =
        (viewer, item, action) ->
            catalog.find(item).filter(e -> Access.allows(e, viewer, action)).isPresent();
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(
        new ServletHolder(new IiifServlet(catalog, search, copies, access, settings, Site::viewer)),
        IiifServlet.MAPPING);
    server.setHandler(context);
    server.start();
  }

  private static Viewer viewer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(VIEWER))
        .map(Viewer::valueOf)
        .orElse(Viewer.PUBLIC);
  }

  public MemoryCatalog catalog() {
    return catalog;
  }

  public ServiceCopies copies() {
    return copies;
  }

  public FixedSearch search() {
    return search;
  }

  /** Publishes an item whose pages are these pictures; their keys are 0001, 0002, … */
  public Item publish(
      String id, Kind kind, Description description, Rights rights, Raster... pictures) {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < pictures.length; i++) {
      PageId page = PageId.nth(new ItemId(id), i + 1);
      Checksum sum = Checksum.of(pictures[i].samples());
      copies.write(page, sum, PixelSource.of(pictures[i]));
      Master master =
          new Master("masters/" + (i + 1) + ".tif", "image/tiff", 0, OptionalInt.of(300), sum);
      pages.add(new Page(page, String.valueOf(i + 1), pictures[i].size(), master));
    }
    Item item = new Item(new ItemId(id), kind, description, rights, pages);
    int version = catalog.find(item.id()).map(e -> e.version().value() + 1).orElse(1);
    catalog.publish(new Publication(item, new VersionNumber(version), List.of(), List.of()));
    return item;
  }

  /** An open book with these pages. */
  public Item publish(String id, Raster... pictures) {
    Description description =
        Description.draft("Địa chí Hưng Yên").date("1936").languages("vie").finished();
    return publish(id, new Kind.LocalRecord(), description, Rights.unknown(), pictures);
  }

  /** Asks as the public. */
  public HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  public HttpResponse<byte[]> send(String method, String path, String... headers) {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path.replace("^", "%5E")))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    copies.close();
    codec.close();
  }
}
