package org.phohien.web.house;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.phohien.core.account.MemoryAccounts;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.dump.Dumps;
import org.phohien.core.job.MemoryJobs;
import org.phohien.core.library.MemoryCuratedSets;
import org.phohien.core.library.MemoryLibraries;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Suggestion;
import org.phohien.core.network.Networks;
import org.phohien.core.place.Gazetteers;
import org.phohien.core.place.MemoryGazetteerEdits;
import org.phohien.core.record.NativeRecords;
import org.phohien.core.settings.Settings;
import org.phohien.core.source.MemorySources;
import org.phohien.core.union.MemoryUnion;
import org.phohien.core.vault.ItemFile;
import org.phohien.web.exchange.Exchange;
import org.phohien.web.visit.UploadLimits;
import org.phohien.web.wiring.Engines;
import org.phohien.web.wiring.Mount;

/** The whole catalog over real HTTP, on memory twins, in this process. */
public final class OpenHouse implements AutoCloseable {

  public static final String ADMINISTRATOR = "quanly";

  private final MemoryCatalog catalog = new MemoryCatalog();
  private final MemoryJobs jobs = new MemoryJobs();
  private final MemoryAccounts accounts = new MemoryAccounts();
  private final MemorySources sources = new MemorySources();
  private final Map<ItemId, List<Suggestion>> suggestions = new ConcurrentHashMap<>();
  private final MemoryLibraries libraries = new MemoryLibraries();
  private final Map<ItemId, NativeRecords.Found> natives = new ConcurrentHashMap<>();
  private final Tomcat tomcat = new Tomcat();
  private volatile OptionalLong findable = OptionalLong.empty();
  private final Path data;
  private final int asked;
  private final int port;

  /** The administrator's one-time password. */
  public final String password;

  /**
   * Opens it.
   *
   * @param data an empty folder
   * @param port 0 for any
   */
  public OpenHouse(Path data, int port) throws IOException, LifecycleException {
    this(data, port, new UploadLimits(8L << 30, 32L << 30, 20_000, 1L << 30));
  }

  /** The same with uploads as large as a test likes them. */
  public OpenHouse(Path data, int port, UploadLimits uploads)
      throws IOException, LifecycleException {
    this.data = data;
    this.asked = port;
    SmallLibrary.publish(catalog);
    this.password = new String(accounts.createFirstAdministrator(ADMINISTRATOR).orElseThrow());
    Files.createDirectories(data.resolve("roots/lo-01"));
    tomcat.setBaseDir(Files.createDirectories(data.resolve("tomcat")).toString());
    tomcat.setPort(port);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = tomcat.addContext("", data.toString());
    Engines engines =
        new Engines(
            settings(port),
            catalog,
            new PlainSearch(catalog),
            jobs,
            accounts,
            new Gazetteers(new MemoryGazetteerEdits(), InstantSource.system()),
            sources,
            new Exchange(
                new MemoryCuratedSets(id -> catalog.find(id).filter(Entry::visible).isPresent()),
                libraries,
                new MemoryUnion(catalog),
                new Dumps(data.resolve("dumps"))),
            item -> Optional.ofNullable(natives.get(item)),
            ItemFile::compact,
            item -> suggestions.getOrDefault(item.id(), List.of()),
            () -> findable.orElseGet(catalog::lastChange),
            uploads);
    context.addServletContainerInitializer(
        (_, servlets) -> {
          servlets.addServlet("images", new PaintedPages(catalog)).addMapping("/iiif/3/*");
          new Mount(engines, Path.of("target/parts")).on(servlets);
        },
        null);
    tomcat.start();
    this.port = tomcat.getConnector().getLocalPort();
  }

  /** Has the search stand still at a change; empty to have it keep up again. */
  public void findUpTo(OptionalLong change) {
    findable = change;
  }

  /** Has a page agree with a known work. */
  public void suggest(Suggestion suggestion) {
    suggestions.put(suggestion.page().item(), List.of(suggestion));
  }

  /** An address of it. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The same as the house itself writes it. */
  public String cited(String path) {
    return settings(asked).publicUrl() + path;
  }

  public MemoryCatalog catalog() {
    return catalog;
  }

  public MemoryJobs jobs() {
    return jobs;
  }

  public MemorySources sources() {
    return sources;
  }

  public MemoryLibraries libraries() {
    return libraries;
  }

  /** The records that came as MARC. */
  public Map<ItemId, NativeRecords.Found> natives() {
    return natives;
  }

  public MemoryAccounts accounts() {
    return accounts;
  }

  private Settings settings(int port) {
    return new Settings(
        data,
        "127.0.0.1",
        Math.max(1, port),
        URI.create("http://127.0.0.1:" + port),
        "Thư viện số Phố Hiến",
        "admin@localhost.invalid",
        "phohien.localhost",
        List.of(data.resolve("roots")),
        Optional.empty(),
        1,
        Settings.UPLOAD_MEBIBYTES,
        Networks.NONE,
        OptionalInt.empty());
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  /** Opens it until the process is ended: {@code OpenHouse FOLDER PORT}. */
  public static void main(String[] arguments) throws Exception {
    OpenHouse house = new OpenHouse(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.println(house.at("/") + " " + ADMINISTRATOR + " " + house.password);
    Thread.currentThread().join();
  }
}
