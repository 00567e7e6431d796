package org.phohien.iiif.http;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.phohien.core.network.Networks;
import org.phohien.core.settings.Settings;
import org.phohien.core.vault.VersionNumber;
import org.phohien.iiif.book.MoreLetters;

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
  private final List<PageId> broken = new CopyOnWriteArrayList<>();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private final Iiif iiif;
  private final LeanListener lean;

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
            1,
            Settings.UPLOAD_MEBIBYTES,
            Networks.parse("192.0.2.0/24"),
            OptionalInt.empty());
    codec = Codec.open(settings.run());
    copies = new ServiceCopies(settings.copies(), codec);
    Access access =
        (viewer, item, action) ->
            catalog.find(item).filter(e -> Access.allows(e, viewer, action)).isPresent();
    ServletContextHandler context = new ServletContextHandler("/");
    Holdings holdings = new Holdings(catalog, search, copies, access);
    iiif =
        new Iiif(
            holdings,
            settings,
            new TestDoor(),
            new byte[32],
            (page, _) -> broken.add(page),
            MoreLetters.NONE);
    context.addServlet(new ServletHolder(new IiifServlet(iiif)), IiifServlet.MAPPING);
    server.setHandler(context);
    server.start();
    lean = LeanListener.start(iiif, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** Lets in by a header, or by a cookie that names the viewer. */
  private final class TestDoor implements Door {
    @Override
    public Viewer viewer(Caller caller) {
      return Optional.ofNullable(caller.header(VIEWER))
          .or(() -> session(caller))
          .map(Viewer::valueOf)
          .orElse(Viewer.PUBLIC);
    }

    @Override
    public Optional<String> session(Caller caller) {
      return caller
          .cookie("session")
          .or(() -> caller.cookie(VIEWER_COOKIE))
          .filter(name -> !ended.contains(name));
    }

    @Override
    public void leave(Caller caller) {
      session(caller).ifPresent(ended::add);
    }
  }

  /** Pages whose copies were reported as damaged. */
  public List<PageId> broken() {
    return List.copyOf(broken);
  }

  /** What the services have counted. */
  public Iiif iiif() {
    return iiif;
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

  /** Where it listens. */
  public String address() {
    return "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** Asks as the public. */
  public HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  public HttpResponse<byte[]> send(String method, String path, String... headers) {
    return send(
        ((ServerConnector) server.getConnectors()[0]).getLocalPort(), method, path, headers);
  }

  /** The same through the lean listener. */
  public HttpResponse<byte[]> sendLean(String method, String path, String... headers) {
    return send(lean.port(), method, path, headers);
  }

  private HttpResponse<byte[]> send(int port, String method, String path, String... headers) {
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
    lean.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    copies.close();
    codec.close();
  }
}
