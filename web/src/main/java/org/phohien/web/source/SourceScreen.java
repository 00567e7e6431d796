package org.phohien.web.source;

import java.util.List;
import java.util.Optional;
import org.phohien.core.job.Job;
import org.phohien.core.job.Jobs;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.Failure;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.Schedule;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceName;
import org.phohien.core.source.Sources;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/source/NAME}: what a source said of itself, what is harvested, what it brought. */
public final class SourceScreen implements Screen {

  private static final int REPORTS = 30;
  private static final int LATEST = 60;

  private static final List<String> KINDS =
      List.of(HarvestJobs.LOOK, HarvestJobs.HARVEST, HarvestJobs.UNDO);

  private final Sources sources;
  private final Jobs jobs;

  SourceScreen(Sources sources, Jobs jobs) {
    this.sources = sources;
    this.jobs = jobs;
  }

  /**
   * What the template shows.
   *
   * @param running a job of this source that goes on
   * @param failed why the last one failed
   * @param reports the newest first
   * @param wrong key of what was wrong with a form, or blank
   */
  public record Sheet(
      Source source,
      Optional<Job> running,
      Optional<Failure> failed,
      List<HarvestReport> reports,
      String wrong) {

    public String href() {
      return "/desk/source/" + source.name();
    }

    /** The format that is chosen, or else the best there is. */
    public boolean isChosen(String format) {
      return source
          .harvesting()
          .map(h -> h.format().equals(format))
          .orElseGet(() ->
              source.look().stream()
                  .flatMap(l -> l.formats().stream().limit(1))
                  .anyMatch(f -> f.code().equals(format)));
    }

    public boolean isSet(String set) {
      return source.harvesting().flatMap(h -> h.set()).filter(set::equals).isPresent();
    }

    public boolean isSchedule(Schedule schedule) {
      return source.harvesting().map(h -> h.schedule()).orElse(Schedule.NIGHTLY) == schedule;
    }
  }

  @Override
  public Answer answer(Visit visit) {
    return page(visit, 200, "");
  }

  /** The page again, saying what was wrong. */
  Answer page(Visit visit, int status, String wrong) {
    Sheet sheet = sheet(visit, wrong);
    return new Answer.Page(
        status, "org/phohien/web/source/source.jte", sheet.source().title(), sheet);
  }

  /** {@code /desk/source/NAME/live}: the part of it that changes by itself. */
  Answer live(Visit visit) {
    return new Answer.Fragment("org/phohien/web/source/state.jte", sheet(visit, ""));
  }

  /** The source that a visit is about. */
  Source source(Visit visit) {
    return Optional.of(visit.part("name"))
        .filter(SourceName::isValid)
        .flatMap(name -> sources.find(new SourceName(name)))
        .orElseThrow(() -> new NotFound("source"));
  }

  private Sheet sheet(Visit visit, String wrong) {
    Source source = source(visit);
    List<HarvestReport> reports = sources.reports(source.name(), REPORTS);
    List<Job> ours =
        jobs.latest(LATEST).stream().filter(job -> isOf(job, source, reports)).toList();
    Optional<Job> running = ours.stream().filter(job -> !job.state().settled()).findFirst();
    Optional<Failure> failed =
        ours.stream()
            .findFirst()
            .filter(job -> job.state() == Job.State.FAILED)
            .flatMap(Job::failure);
    return new Sheet(source, running, failed, reports, wrong);
  }

  private static boolean isOf(Job job, Source source, List<HarvestReport> reports) {
    String key = job.request().key();
    return KINDS.contains(job.request().kind())
        && (key.equals(source.name().value())
            || reports.stream()
                .anyMatch(r -> r.object().filter(o -> o.value().equals(key)).isPresent()));
  }
}
