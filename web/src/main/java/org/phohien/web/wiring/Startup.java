package org.phohien.web.wiring;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.FullText;
import org.phohien.core.cli.keeper.KeeperPipe;
import org.phohien.core.dump.Dumps;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.SuggestionFile;
import org.phohien.iiif.book.MoreLetters;
import org.phohien.iiif.http.Holdings;
import org.phohien.iiif.http.Iiif;
import org.phohien.iiif.http.IiifServlet;
import org.phohien.iiif.http.LeanListener;
import org.phohien.oai.http.OaiServlet;
import org.phohien.oai.http.SruServlet;
import org.phohien.oai.sru.SruServer;
import org.phohien.oai.token.TokenSeal;
import org.phohien.oai.verb.Provider;
import org.phohien.oai.verb.Repository;
import org.phohien.web.exchange.DumpServlet;
import org.phohien.web.exchange.Exchange;
import org.phohien.web.http.Visits;
import org.phohien.web.status.ImageMetrics;
import org.phohien.web.visit.UploadLimits;

/**
 * Opens the archive when the application starts, mounts the screens, IIIF and OAI-PMH, and closes
 * it when the application stops. The data folder comes as the system property {@code phohien.data},
 * the port of the day as {@code phohien.port}.
 */
public final class Startup implements ServletContextListener {

  private static final System.Logger LOG = System.getLogger(Startup.class.getName());

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    KeeperPipe.whenClosed(() -> Runtime.getRuntime().exit(0));
    ServletContext context = event.getServletContext();
    Settings settings =
        SettingsFile.read(
            Path.of(System.getProperty("phohien.data", "data")),
            Optional.ofNullable(System.getProperty("phohien.port")).map(Integer::valueOf),
            System.getenv());
    Archive archive = keep(Archive.open(settings));
    FullText fullText = keep(FullText.follow(archive));
    Engines engines =
        new Engines(
            settings,
            archive.catalog(),
            fullText.search(),
            archive.jobs(),
            archive.accounts(),
            archive.gazetteers(),
            archive.sources(),
            exchange(archive),
            archive.natives(),
            ItemFile::compact,
            item -> SuggestionFile.all(archive.vault(), item),
            fullText::reached,
            UploadLimits.of(settings));
    Mount mount = new Mount(engines, Path.of(context.getRealPath("/WEB-INF/parts")));
    mount.on(context);
    Iiif iiif = iiif(archive, fullText, mount.letters());
    mount.metrics().lines(new ImageMetrics(iiif));
    context.addServlet("iiif", new IiifServlet(iiif)).addMapping(IiifServlet.MAPPING);
    settings
        .imagePort()
        .ifPresent(port ->
            keep(
                LeanListener.start(
                    iiif, InetSocketAddress.createUnresolved(settings.address(), port))));
    context.addServlet("dumps", new DumpServlet(engines.exchange().dumps())).addMapping("/dump/*");
    context.addServlet("oai", oai(archive)).addMapping("/oai", "/oai/*");
    context.addServlet("sru", sru(archive, fullText)).addMapping("/sru");
  }

  private static Iiif iiif(Archive archive, FullText fullText, MoreLetters letters) {
    return new Iiif(
        new Holdings(archive.catalog(), fullText.search(), archive.copies(), archive.access()),
        archive.settings(),
        new Visits(archive.accounts(), archive.settings().readingRoom()),
        archive.secret("iiif-token"),
        new Repairs(archive.jobs(), InstantSource.system()),
        letters);
  }

  private static Exchange exchange(Archive archive) {
    return new Exchange(
        archive.curated(), archive.libraries(), archive.union(), Dumps.of(archive.settings()));
  }

  private static OaiServlet oai(Archive archive) {
    Repository repository = Repository.of(archive.settings());
    InstantSource clock = InstantSource.system();
    TokenSeal seal = new TokenSeal(archive.secret("oai-token"));
    return new OaiServlet(new Provider(archive.catalog(), repository, seal, clock));
  }

  private static SruServlet sru(Archive archive, FullText fullText) {
    return new SruServlet(
        new SruServer(fullText.search(), archive.catalog(), Repository.of(archive.settings())));
  }

  private <T extends AutoCloseable> T keep(T engine) {
    opened.push(engine);
    return engine;
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, "an engine did not close", e);
      }
    }
  }
}
