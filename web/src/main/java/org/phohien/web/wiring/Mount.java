package org.phohien.web.wiring;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.phohien.core.account.Permission;
import org.phohien.core.description.Download;
import org.phohien.core.settings.Settings;
import org.phohien.iiif.book.MoreLetters;
import org.phohien.web.account.AccountScreen;
import org.phohien.web.account.AccountSheetScreen;
import org.phohien.web.account.AccountsScreen;
import org.phohien.web.account.AuditScreen;
import org.phohien.web.account.Guard;
import org.phohien.web.account.PasswordScreen;
import org.phohien.web.account.SignInScreen;
import org.phohien.web.account.SignOutScreen;
import org.phohien.web.api.ItemApi;
import org.phohien.web.api.OpenApiScreen;
import org.phohien.web.api.SearchApi;
import org.phohien.web.api.SimilarApi;
import org.phohien.web.api.SuggestApi;
import org.phohien.web.browse.AboutScreen;
import org.phohien.web.browse.CollectionScreen;
import org.phohien.web.browse.HomeScreen;
import org.phohien.web.browse.SerialScreen;
import org.phohien.web.browse.ThemeScreen;
import org.phohien.web.desk.Desk;
import org.phohien.web.desk.Visibility;
import org.phohien.web.exchange.ExchangeScreens;
import org.phohien.web.exchange.Holders;
import org.phohien.web.feed.FeedScreen;
import org.phohien.web.feed.SearchFeedScreen;
import org.phohien.web.font.BookLetters;
import org.phohien.web.font.FontScreen;
import org.phohien.web.font.HannomGlyphs;
import org.phohien.web.http.Answers;
import org.phohien.web.http.AssetServlet;
import org.phohien.web.http.Assets;
import org.phohien.web.http.Doorkeeper;
import org.phohien.web.http.FrontServlet;
import org.phohien.web.http.HeadersFilter;
import org.phohien.web.http.Multipart;
import org.phohien.web.http.Visits;
import org.phohien.web.item.DownloadScreen;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.machine.MachineScreens;
import org.phohien.web.marc.MarcScreens;
import org.phohien.web.page.Pages;
import org.phohien.web.page.Site;
import org.phohien.web.place.PlaceFileScreen;
import org.phohien.web.place.PlaceRowScreen;
import org.phohien.web.place.PlacesScreen;
import org.phohien.web.read.GoToScreen;
import org.phohien.web.read.ReaderScreen;
import org.phohien.web.read.TextScreen;
import org.phohien.web.record.RecordScreens;
import org.phohien.web.search.ExportScreen;
import org.phohien.web.search.SearchScreen;
import org.phohien.web.search.SimilarScreen;
import org.phohien.web.share.OpenScreen;
import org.phohien.web.source.SourceScreens;
import org.phohien.web.status.Condition;
import org.phohien.web.status.HealthScreen;
import org.phohien.web.status.Metrics;
import org.phohien.web.status.MetricsScreen;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Routes;
import org.phohien.web.visit.Screen;

/** Puts every screen at its address, into any servlet container. */
public final class Mount {

  private final Engines engines;
  private final Path parts;
  private final Metrics metrics = new Metrics();

  /**
   * @param parts the folder with what the build took from npm
   */
  public Mount(Engines engines, Path parts) {
    this.engines = engines;
    this.parts = parts;
  }

  /** What the server counts; other rooms may add to it. */
  public Metrics metrics() {
    return metrics;
  }

  /** The outlines of Hán-Nôm characters, where the build has packed them. */
  private Optional<HannomGlyphs> glyphs() {
    Path pack = parts.resolve("hannom.glyphs");
    return Files.exists(pack) ? Optional.of(HannomGlyphs.open(pack)) : Optional.empty();
  }

  /** The same for books that leave the house. */
  MoreLetters letters() {
    return glyphs().<MoreLetters>map(BookLetters::new).orElse(MoreLetters.NONE);
  }

  /** Registers filters and servlets; called once, while the container starts the application. */
  public void on(ServletContext context) {
    Settings settings = engines.settings();
    boolean https = settings.publicUrl().getScheme().equals("https");
    Assets assets = new Assets(parts);
    Site site = new Site(settings.repositoryName(), settings.publicUrl(), assets.mark());
    Optional<HannomGlyphs> glyphs = glyphs();
    context
        .addFilter("headers", new HeadersFilter(metrics, https))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    context.addServlet("assets", new AssetServlet(assets)).addMapping("/assets/*", "/favicon.svg");
    Multipart multipart = new Multipart(settings.inbox().resolve(".uploads"), engines.uploads());
    ServletRegistration.Dynamic front =
        context.addServlet(
            "front",
            new FrontServlet(
                routes(site, glyphs),
                new Visits(engines.accounts(), settings.readingRoom()),
                multipart,
                new Answers(new Pages(site, Mount.class.getClassLoader()), glyphs, https),
                new Doorkeeper(InstantSource.system()),
                settings.publicUrl()));
    // a server may have answers of its own at these; the exact address is ours
    front.addMapping("/", "/openapi", "/health", "/metrics");
    front.setMultipartConfig(multipart.container());
  }

  private Routes routes(Site site, Optional<HannomGlyphs> glyphs) {
    Routes routes = new Routes();
    catalog(routes, site);
    api(routes, site);
    MachineScreens.at(routes, engines.catalog(), site);
    accounts(routes);
    places(routes, site);
    Desk.at(
        routes,
        engines.settings(),
        engines.catalog(),
        engines.jobs(),
        engines.accounts(),
        engines.natives(),
        engines.written(),
        engines.suggestions(),
        new Visibility(engines.catalog(), engines.indexed()),
        engines.uploads());
    ExchangeScreens.at(routes, engines.exchange(), engines.catalog(), engines.accounts(), site);
    MarcScreens.at(
        routes, engines.catalog(), engines.natives(), engines.jobs(), engines.accounts());
    RecordScreens.at(
        routes, engines.settings(), engines.jobs(), engines.accounts(), engines.uploads());
    SourceScreens.at(routes, engines.sources(), engines.jobs(), engines.accounts());
    glyphs.ifPresent(pack -> routes.get("/font/{code}.{form}", new FontScreen(pack)));
    return routes;
  }

  private void catalog(Routes routes, Site site) {
    // before the item itself: an id may hold full stops
    for (Download form : Download.values()) {
      routes.get(
          "/item/{id}." + form.extension(),
          new DownloadScreen(engines.catalog(), engines.natives(), site, form));
    }
    List<String> forms = Arrays.stream(Download.values()).map(Download::extension).toList();
    routes
        .get("/", new OpenScreen(engines.catalog(), site, new HomeScreen(engines.catalog())))
        .get("/view", new OpenScreen(engines.catalog(), site, _ -> Answer.Redirect.to("/")))
        .get("/search", new SearchScreen(engines.catalog(), engines.search(), engines.gazetteers()))
        .get("/search.atom", new SearchFeedScreen(engines.catalog(), engines.search(), site))
        .get("/search.{form}", new ExportScreen(engines.catalog(), engines.search(), site))
        .get("/feed", FeedScreen.ofAll(engines.catalog(), site))
        .get("/collection/{slug}.atom", FeedScreen.ofCollection(engines.catalog(), site))
        .get("/collection/bao-chi/{serial}", new SerialScreen(engines.catalog()))
        .get("/collection/{slug}", new CollectionScreen(engines.catalog()))
        .get("/about", new AboutScreen())
        .get("/theme", new ThemeScreen())
        .get(
            "/item/{id}",
            new ItemScreen(
                engines.catalog(),
                engines.search(),
                new Holders(engines.exchange(), engines.catalog()),
                forms,
                site))
        .get("/item/{id}/page", new GoToScreen(engines.catalog()))
        .get("/item/{id}/page/{key}", new ReaderScreen(engines.catalog(), engines.search(), site))
        .get(
            "/item/{id}/page/{key}/similar", new SimilarScreen(engines.catalog(), engines.search()))
        .get("/text/{id}/{key}.{form}", new TextScreen(engines.catalog()));
  }

  private void api(Routes routes, Site site) {
    Condition condition =
        new Condition(
            engines.catalog(), engines.jobs(), engines.settings().data(), engines.indexed());
    routes
        .get("/api/search", new SearchApi(engines.search(), site))
        .get("/api/suggest", new SuggestApi(engines.search()))
        .get("/api/items/{id}", new ItemApi(engines.catalog(), site))
        .get(
            "/api/items/{id}/pages/{key}/similar",
            new SimilarApi(engines.catalog(), engines.search(), site))
        .get("/openapi", new OpenApiScreen(site))
        .get("/health", new HealthScreen(condition))
        .get("/metrics", new MetricsScreen(metrics, condition));
  }

  private void places(Routes routes, Site site) {
    PlaceRowScreen row = new PlaceRowScreen(engines.gazetteers(), engines.accounts());
    PlaceFileScreen file = new PlaceFileScreen(engines.gazetteers(), site);
    routes
        .get("/places", new PlacesScreen(engines.gazetteers()))
        .get("/places.csv", file)
        .get("/places.jsonld", file)
        .get("/desk/place/new", editors(row::fresh))
        .post("/desk/place/new", editors(row::fresh))
        .get("/desk/place/{place}/{number}", editors(row))
        .post("/desk/place/{place}/{number}", editors(row));
  }

  private static Screen editors(Screen screen) {
    return new Guard(Optional.of(Permission.EDIT), screen);
  }

  private void accounts(Routes routes) {
    SignInScreen signIn = new SignInScreen(engines.accounts());
    SignOutScreen signOut = new SignOutScreen(engines.accounts());
    Screen password = anyone(new PasswordScreen(engines.accounts()));
    administration(routes);
    routes
        .get("/account/sign-in", signIn)
        .post("/account/sign-in", signIn)
        .get("/account", anyone(new AccountScreen()))
        .get("/account/password", password)
        .post("/account/password", password)
        .post("/account/sign-out", anyone(signOut))
        .post("/account/sign-out-everywhere", anyone(signOut::everywhere));
  }

  private void administration(Routes routes) {
    AccountsScreen all = new AccountsScreen(engines.accounts());
    AccountSheetScreen one = new AccountSheetScreen(engines.accounts());
    routes
        .get("/desk/accounts", administrators(all))
        .post("/desk/accounts", administrators(all))
        .get("/desk/account/{name}", administrators(one))
        .post("/desk/account/{name}/roles", administrators(one::roles))
        .post("/desk/account/{name}/reset", administrators(one::reset))
        .post("/desk/account/{name}/disable", administrators(one::disable))
        .post("/desk/account/{name}/enable", administrators(one::enable))
        .post("/desk/account/{name}/sign-out", administrators(one::signOut))
        .get("/desk/audit", administrators(new AuditScreen(engines.accounts())));
  }

  private static Screen administrators(Screen screen) {
    return new Guard(Optional.of(Permission.ADMINISTER), screen);
  }

  private static Screen anyone(Screen screen) {
    return new Guard(Optional.empty(), screen);
  }
}
