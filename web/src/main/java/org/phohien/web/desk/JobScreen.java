package org.phohien.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.job.Jobs;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/job/ID}: how far a job is, what it rejected and why, and the way to try again. */
public final class JobScreen implements Screen {

  private static final int MOST_PARTS = 300;

  private final Jobs jobs;
  private final Catalog catalog;

  JobScreen(Jobs jobs, Catalog catalog) {
    this.jobs = jobs;
    this.catalog = catalog;
  }

  /**
   * What the template shows.
   *
   * @param published its item as readers see it now, where it is about one
   */
  public record Sheet(
      Work work,
      List<Work> parts,
      int moreParts,
      List<Rejected> rejected,
      Optional<Entry> published) {

    /** Whether an edit is kept but not seen by readers yet. */
    public boolean publishing() {
      return work.item().isPresent() && !work.settled();
    }
  }

  @Override
  public Answer answer(Visit visit) {
    Sheet sheet = sheet(visit);
    return new Answer.Page(
        200,
        "org/phohien/web/desk/job.jte",
        Messages.of(visit.language()).get("desk.kind." + sheet.work().job().request().kind()),
        sheet);
  }

  /** {@code /desk/job/ID/live}: the part of it that changes by itself. */
  Answer live(Visit visit) {
    return new Answer.Fragment("org/phohien/web/desk/sheet.jte", sheet(visit));
  }

  /** {@code POST /desk/job/ID/retry}: begins it again. */
  Answer retry(Visit visit) {
    Job job = job(visit);
    jobs.retry(job.id());
    return Answer.Redirect.to("/desk/job/" + job.id());
  }

  private Sheet sheet(Visit visit) {
    Work work = Work.of(job(visit));
    List<Work> parts = jobs.parts(work.job().id()).stream().map(Work::of).toList();
    return new Sheet(
        work,
        parts.stream().limit(MOST_PARTS).toList(),
        Math.max(0, parts.size() - MOST_PARTS),
        jobs.rejected(work.job().id()),
        work.item().flatMap(catalog::find));
  }

  private Job job(Visit visit) {
    try {
      JobId id = new JobId(UUID.fromString(visit.part("job")));
      return jobs.find(id).orElseThrow(() -> new NotFound("job " + id));
    } catch (IllegalArgumentException e) {
      throw new NotFound("job");
    }
  }
}
