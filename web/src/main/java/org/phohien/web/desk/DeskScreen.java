package org.phohien.web.desk;

import java.util.List;
import org.phohien.core.job.Jobs;
import org.phohien.core.message.Messages;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk}: what the workers are doing and have done lately. */
public final class DeskScreen implements Screen {

  private static final int A_PAGE = 30;
  private static final int MOST_PAGES = 10_000;

  private final Jobs jobs;

  DeskScreen(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * What the template shows, and the part of it that changes by itself.
   *
   * @param page counted from 1
   * @param more whether there is older work
   */
  public record Board(List<Work> work, int page, boolean more) {

    /** Whether nothing more happens by itself. */
    public boolean settled() {
      return work.stream().allMatch(Work::settled);
    }

    /** How many go on or wait. */
    public long open() {
      return work.stream().filter(w -> !w.settled()).count();
    }
  }

  @Override
  public Answer answer(Visit visit) {
    return new Answer.Page(
        200,
        "org/phohien/web/desk/desk.jte",
        Messages.of(visit.language()).get("web.menu.desk"),
        board(visit));
  }

  /** {@code /desk/jobs}: the list of work alone. */
  Answer live(Visit visit) {
    return new Answer.Fragment("org/phohien/web/desk/board.jte", board(visit));
  }

  private Board board(Visit visit) {
    int page = visit.query().number("page", 1, 1, MOST_PAGES);
    List<Work> some = Work.latest(jobs, (page - 1) * A_PAGE, A_PAGE + 1);
    return new Board(some.stream().limit(A_PAGE).toList(), page, some.size() > A_PAGE);
  }
}
