package org.phohien.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Permission;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.Item;
import org.phohien.core.model.Suggestion;
import org.phohien.core.record.NativeRecords;
import org.phohien.core.settings.Settings;
import org.phohien.web.account.Guard;
import org.phohien.web.visit.Routes;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.UploadLimits;

/** The desk's screens at their addresses, each behind what it asks of an account. */
public final class Desk {

  private Desk() {}

  /**
   * Adds them.
   *
   * @param natives the records that came as MARC
   * @param written an item as JSON, as the vault keeps it
   * @param suggestions which known passages its pages seem to hold
   * @param uploads how much one upload may be
   */
  public static void at(
      Routes routes,
      Settings settings,
      Catalog catalog,
      Jobs jobs,
      Accounts accounts,
      NativeRecords natives,
      Function<Item, byte[]> written,
      Function<Item, List<Suggestion>> suggestions,
      Visibility visibility,
      UploadLimits uploads) {
    work(routes, new DeskScreen(jobs), new JobScreen(jobs, catalog, accounts, visibility));
    Folders folders = new Folders(settings.batchRoots());
    NewBatchScreen ways = new NewBatchScreen(folders, uploads);
    Inbox inbox = new Inbox(settings.inbox(), uploads);
    BatchStart start = new BatchStart(jobs, accounts, folders, inbox, ways);
    routes
        .get("/desk/new", only(Permission.INGEST, ways))
        .get("/desk/folder", only(Permission.INGEST, ways::folder))
        .post("/desk/batch", only(Permission.INGEST, start::fromFolder))
        .post("/desk/upload", only(Permission.INGEST, start::fromUpload));
    Revising revising = new Revising(jobs, accounts, written);
    EditScreen edit =
        new EditScreen(catalog, revising, natives, new Passages(catalog, suggestions));
    MapScreen map = new MapScreen(catalog, revising);
    ItemActions act = new ItemActions(catalog, jobs, accounts, edit);
    routes
        .get("/desk/item", only(Permission.EDIT, new ItemsScreen(catalog, jobs)))
        .get("/desk/item/{id}", only(Permission.EDIT, edit))
        .post("/desk/item/{id}", only(Permission.EDIT, edit))
        .get("/desk/item/{id}/map", only(Permission.EDIT, map))
        .post("/desk/item/{id}/map", only(Permission.EDIT, map))
        .post("/desk/item/{id}/withdraw", only(Permission.EDIT, act::withdraw))
        .post("/desk/item/{id}/restore", only(Permission.EDIT, act::restore))
        .post("/desk/item/{id}/passage", only(Permission.EDIT, act::passage))
        .post("/desk/item/{id}/reread", only(Permission.EDIT, act::reread));
  }

  private static void work(Routes routes, DeskScreen desk, JobScreen job) {
    routes
        .get("/desk", anyone(desk))
        .get("/desk/jobs", anyone(desk::live))
        .get("/desk/job/{job}", anyone(job))
        .get("/desk/job/{job}/live", anyone(job::live))
        .get("/desk/job/{job}/report.csv", anyone(job::report))
        .post("/desk/job/{job}/retry", only(Permission.INGEST, job::retry));
  }

  private static Screen anyone(Screen screen) {
    return new Guard(Optional.empty(), screen);
  }

  private static Screen only(Permission permission, Screen screen) {
    return new Guard(Optional.of(permission), screen);
  }
}
