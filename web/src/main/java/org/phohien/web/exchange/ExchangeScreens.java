package org.phohien.web.exchange;

import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Permission;
import org.phohien.core.catalog.Catalog;
import org.phohien.web.account.Guard;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Routes;
import org.phohien.web.visit.Screen;

/** The screens at their addresses. */
public final class ExchangeScreens {

  private ExchangeScreens() {}

  /** Adds them. */
  public static void at(
      Routes routes, Exchange exchange, Catalog catalog, Accounts accounts, Site site) {
    ListsScreen lists = new ListsScreen(exchange.curated(), accounts);
    ListScreen list = new ListScreen(exchange.curated(), catalog, accounts);
    PairsScreen pairs = new PairsScreen(exchange.union(), exchange.libraries(), catalog, accounts);
    LibraryScreen library = new LibraryScreen(exchange.libraries(), catalog, site.name());
    LibrarySheet sheet = new LibrarySheet(exchange.libraries(), accounts);
    routes
        .get("/desk/lists", editors(lists))
        .post("/desk/lists", editors(lists))
        .get("/desk/list/{code}", editors(list))
        .post("/desk/list/{code}/add", editors(list::add))
        .post("/desk/list/{code}/take", editors(list::take))
        .post("/desk/list/{code}/name", editors(list::name))
        .post("/desk/list/{code}/remove", editors(list::remove))
        .get("/desk/pairs", editors(pairs))
        .post("/desk/pairs", editors(pairs::decide))
        .post("/desk/pairs/undo", editors(pairs::undo))
        .get("/libraries", library::all)
        .get("/library/{code}", library)
        .get("/desk/library/{code}", editors(sheet))
        .post("/desk/library/{code}", editors(sheet))
        .get("/dumps", new DumpsScreen(exchange.dumps()));
  }

  private static Screen editors(Screen screen) {
    return new Guard(Optional.of(Permission.EDIT), screen);
  }
}
