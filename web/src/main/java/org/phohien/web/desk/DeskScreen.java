package org.phohien.web.desk;

import java.nio.file.Path;
import java.util.List;
import org.phohien.core.account.Permission;
import org.phohien.core.job.Jobs;
import org.phohien.core.message.Messages;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk}: what the workers are doing, and the ways to give them more. */
public final class DeskScreen implements Screen {

  private static final int LATEST = 25;

  private final Jobs jobs;
  private final Folders folders;

  DeskScreen(Jobs jobs, Folders folders) {
    this.jobs = jobs;
    this.folders = folders;
  }

  /**
   * What the template shows.
   *
   * @param wrong key of what was wrong with the form before, or blank
   * @param detail of it
   */
  public record Desk(
      List<Work> work,
      List<Path> folders,
      List<Path> roots,
      boolean ingest,
      String wrong,
      String detail) {}

  /** The part of the page that changes by itself. */
  public record Board(List<Work> work) {
    /** Whether nothing more happens by itself. */
    public boolean settled() {
      return work.stream().allMatch(Work::settled);
    }
  }

  @Override
  public Answer answer(Visit visit) {
    return page(visit, 200, "", "");
  }

  /** The desk again, saying what was wrong. */
  Answer page(Visit visit, int status, String wrong, String detail) {
    Desk desk =
        new Desk(
            Work.latest(jobs, LATEST),
            folders.list(),
            folders.roots(),
            visit.account().filter(a -> a.may(Permission.INGEST)).isPresent(),
            wrong,
            detail);
    return new Answer.Page(
        status,
        "org/phohien/web/desk/desk.jte",
        Messages.of(visit.language()).get("web.menu.desk"),
        desk);
  }

  /** {@code /desk/jobs}: the list of work alone. */
  Answer board(Visit visit) {
    return new Answer.Fragment(
        "org/phohien/web/desk/board.jte", new Board(Work.latest(jobs, LATEST)));
  }
}
