package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.image.Bands;
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
import org.phohien.core.search.memory.MemorySearch;
import org.phohien.core.settings.Settings;
import org.phohien.core.vault.VersionNumber;
import org.phohien.iiif.http.IiifServlet;

/**
 * What service copies cost to make and to show, in CPU milliseconds: pyramids of an A4 page at 300
 * dpi from pixels in memory, and IIIF requests over one kept connection, the client's own share
 * taken off.
 */
public final class ImageBench {

  private static final ItemId ITEM = new ItemId("bench");

  private final PrintStream out;
  private final CpuClock clock = new CpuClock();

  private ImageBench(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @param folder an empty folder that it may fill
   * @param out takes the table
   */
  public static void run(Path folder, PrintStream out) throws IOException {
    try (Codec codec = Codec.open(folder.resolve("natives"));
        ServiceCopies copies = new ServiceCopies(folder.resolve("copies"), codec)) {
      out.println(codec.describe());
      ImageBench bench = new ImageBench(out);
      bench.pyramids(copies);
      bench.requests(copies, folder);
    }
  }

  private void pyramids(ServiceCopies copies) {
    pyramid(copies, "A4 colour", 1, PrintedPage.draw(2480, 3508, Bands.RGB), 12);
    pyramid(copies, "A4 grey", 2, PrintedPage.draw(2480, 3508, Bands.GREY), 20);
    pyramid(copies, "A4 one-bit 300 dpi", 3, PrintedPage.draw(2480, 3508, Bands.BITONAL), 20);
    pyramid(copies, "8000 x 10000 colour", 4, PrintedPage.draw(8000, 10000, Bands.RGB), 2);
  }

  private void pyramid(ServiceCopies copies, String name, int number, Raster page, int rounds) {
    Checksum master = Checksum.of(new byte[] {(byte) number});
    ServiceCopies.Cost[] cost = new ServiceCopies.Cost[1];
    double millis =
        clock.millis(
            rounds,
            rounds,
            () -> cost[0] = copies.write(PageId.nth(ITEM, number), master, PixelSource.of(page)));
    line("pyramid " + name, millis, cost[0].bytes() / 1024 + " KiB, " + cost[0].tiles() + " tiles");
  }

  private void requests(ServiceCopies copies, Path folder) throws IOException {
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setHandler(context(copies, folder));
    try {
      server.start();
      int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
      try (KeptConnection client = new KeptConnection(port)) {
        String a4 = "/iiif/3/bench:0001/";
        warm(client, a4);
        request(client, "stored tile 512", a4 + "512,512,512,512/512,512/0/default.jpg", 4000);
        request(client, "stored tile, level 2", a4 + "0,0,1024,1024/512,/0/default.jpg", 4000);
        request(client, "info.json", a4 + "info.json", 4000);
        request(client, "thumbnail, ready", a4 + "full/200,/0/default.jpg", 4000);
        request(client, "first view, ready", a4 + "full/1000,/0/default.jpg", 4000);
        request(client, "tile 256 of 512", a4 + "512,512,256,256/256,/0/default.jpg", 500);
        request(client, "full/1500, of A4", a4 + "full/1500,/0/default.jpg", 25);
        String large = "/iiif/3/bench:0004/";
        request(client, "full/1500, of 80 Mpx", large + "full/1500,/0/default.jpg", 25);
        request(
            client, "region 1000 to 600 px", large + "3210,4321,1000,1000/600,/0/default.jpg", 60);
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("Jetty does not start", e);
    } finally {
      stop(server);
    }
  }

  /** Tiles are read by the hundred from a server that has run for a while. */
  private static void warm(KeptConnection client, String image) {
    for (int i = 0; i < 12_000; i++) {
      client.get(image + (i % 3 == 0 ? "info.json" : "512,512,512,512/512,512/0/default.jpg"));
    }
  }

  private void request(KeptConnection client, String name, String path, int rounds) {
    int bytes = client.get(path);
    double millis = clock.othersMillis(rounds * 2, rounds, () -> client.get(path));
    line(name, millis, bytes / 1024 + " KiB");
  }

  private void line(String name, double millis, String note) {
    out.println(String.format(Locale.ROOT, "%-26s %10.3f ms CPU   %s", name, millis, note));
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty does not stop", e);
    }
  }

  private static ServletContextHandler context(ServiceCopies copies, Path folder) {
    MemoryCatalog catalog = new MemoryCatalog();
    catalog.publish(new Publication(item(copies), VersionNumber.first(), List.of(), List.of()));
    Settings settings =
        new Settings(
            folder,
            "127.0.0.1",
            0,
            URI.create("http://localhost"),
            "Bench",
            "bench@example.org",
            "example.org",
            List.of(),
            Optional.empty(),
            1);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(
        new ServletHolder(
            new IiifServlet(
                catalog,
                new MemorySearch(),
                copies,
                (_, _, _) -> true,
                settings,
                _ -> Viewer.PUBLIC)),
        IiifServlet.MAPPING);
    return context;
  }

  private static Item item(ServiceCopies copies) {
    List<Page> pages =
        java.util.stream.IntStream.rangeClosed(1, 4)
            .mapToObj(n -> page(copies, PageId.nth(ITEM, n)))
            .toList();
    return new Item(
        ITEM, new Kind.LocalRecord(), Description.titled("Bench"), Rights.unknown(), pages);
  }

  private static Page page(ServiceCopies copies, PageId id) {
    try (var pyramid = copies.open(id).orElseThrow()) {
      Master master =
          new Master("masters/x.tif", "image/tiff", 0, OptionalInt.of(300), pyramid.master());
      return new Page(id, id.key(), pyramid.size(), master);
    }
  }
}
