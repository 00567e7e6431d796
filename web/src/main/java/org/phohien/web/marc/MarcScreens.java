package org.phohien.web.marc;

import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Permission;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.job.Jobs;
import org.phohien.core.record.NativeRecords;
import org.phohien.web.account.Guard;
import org.phohien.web.visit.Routes;
import org.phohien.web.visit.Screen;

/** The screens of records that came as MARC, at their addresses. */
public final class MarcScreens {

  private MarcScreens() {}

  /** Adds them, behind the right to edit. */
  public static void at(
      Routes routes, Catalog catalog, NativeRecords natives, Jobs jobs, Accounts accounts) {
    Screen sheet =
        new Guard(Optional.of(Permission.EDIT), new MarcScreen(catalog, natives, jobs, accounts));
    routes.get("/desk/item/{id}/marc", sheet).post("/desk/item/{id}/marc", sheet);
  }
}
