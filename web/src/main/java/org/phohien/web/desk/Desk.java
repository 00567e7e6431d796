package org.phohien.web.desk;

import java.util.Optional;
import java.util.function.Function;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Permission;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.Item;
import org.phohien.core.settings.Settings;
import org.phohien.web.account.Guard;
import org.phohien.web.visit.Routes;
import org.phohien.web.visit.Screen;

/** The desk's screens at their addresses, each behind what it asks of an account. */
public final class Desk {

  private Desk() {}

  /**
   * Adds them.
   *
   * @param written an item as JSON, as the vault keeps it
   */
  public static void at(
      Routes routes,
      Settings settings,
      Catalog catalog,
      Jobs jobs,
      Accounts accounts,
      Function<Item, byte[]> written) {
    Folders folders = new Folders(settings.batchRoots());
    DeskScreen desk = new DeskScreen(jobs, folders);
    JobScreen job = new JobScreen(jobs, catalog);
    EditScreen edit = new EditScreen(catalog, jobs, accounts, written);
    BatchStart start = new BatchStart(jobs, accounts, folders, new Inbox(settings.inbox()), desk);
    routes
        .get("/desk", anyone(desk))
        .get("/desk/jobs", anyone(desk::board))
        .get("/desk/job/{job}", anyone(job))
        .get("/desk/job/{job}/live", anyone(job::live))
        .post("/desk/job/{job}/retry", only(Permission.INGEST, job::retry))
        .post("/desk/batch", only(Permission.INGEST, start::fromFolder))
        .post("/desk/upload", only(Permission.INGEST, start::fromUpload))
        .get("/desk/item", only(Permission.EDIT, edit::find))
        .get("/desk/item/{id}", only(Permission.EDIT, edit))
        .post("/desk/item/{id}", only(Permission.EDIT, edit))
        .post("/desk/item/{id}/withdraw", only(Permission.EDIT, edit::withdraw));
  }

  private static Screen anyone(Screen screen) {
    return new Guard(Optional.empty(), screen);
  }

  private static Screen only(Permission permission, Screen screen) {
    return new Guard(Optional.of(permission), screen);
  }
}
