package org.phohien.web.record;

import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Permission;
import org.phohien.core.job.Jobs;
import org.phohien.core.settings.Settings;
import org.phohien.web.account.Guard;
import org.phohien.web.desk.Inbox;
import org.phohien.web.visit.Routes;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.UploadLimits;

/** The screens of record files at their addresses, behind the right to bring in. */
public final class RecordScreens {

  private RecordScreens() {}

  /**
   * Adds them.
   *
   * @param uploads how much one upload may be
   */
  public static void at(
      Routes routes, Settings settings, Jobs jobs, Accounts accounts, UploadLimits uploads) {
    Shelf shelf = new Shelf(settings.inbox());
    RecordActions act =
        new RecordActions(shelf, new Inbox(settings.inbox(), uploads), jobs, accounts);
    routes
        .get("/desk/records", only(act::ways))
        .post("/desk/records", only(act::receive))
        .get("/desk/records/{upload}", only(new LookScreen(shelf)))
        .post("/desk/records/{upload}/start", only(act::start))
        .post("/desk/records/{upload}/drop", only(act::drop))
        .post("/desk/job/{job}/undo", only(act::undo));
  }

  private static Screen only(Screen screen) {
    return new Guard(Optional.of(Permission.INGEST), screen);
  }
}
