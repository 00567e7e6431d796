package org.phohien.web.source;

import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Permission;
import org.phohien.core.job.Jobs;
import org.phohien.core.source.Sources;
import org.phohien.web.account.Guard;
import org.phohien.web.visit.Routes;
import org.phohien.web.visit.Screen;

/**
 * The screens at their addresses. Only an administrator says whom the archive calls; whoever may
 * bring in a batch may have a source harvested and a harvest taken back.
 */
public final class SourceScreens {

  private SourceScreens() {}

  /** Adds them. */
  public static void at(Routes routes, Sources sources, Jobs jobs, Accounts accounts) {
    SourcesScreen all = new SourcesScreen(sources, jobs, accounts);
    SourceScreen one = new SourceScreen(sources, jobs);
    SourceActions act = new SourceActions(sources, jobs, accounts, one);
    routes
        .get("/desk/sources", only(Permission.INGEST, all))
        .post("/desk/sources", only(Permission.ADMINISTER, all))
        .get("/desk/source/{name}", only(Permission.INGEST, one))
        .get("/desk/source/{name}/live", only(Permission.INGEST, one::live))
        .post("/desk/source/{name}/look", only(Permission.ADMINISTER, act::look))
        .post("/desk/source/{name}/choose", only(Permission.ADMINISTER, act::choose))
        .post("/desk/source/{name}/harvest", only(Permission.INGEST, act::harvest))
        .post("/desk/source/{name}/undo", only(Permission.INGEST, act::undo))
        .post("/desk/source/{name}/pause", only(Permission.ADMINISTER, act::pause))
        .post("/desk/source/{name}/remove", only(Permission.ADMINISTER, act::remove));
  }

  private static Screen only(Permission permission, Screen screen) {
    return new Guard(Optional.of(permission), screen);
  }
}
