package org.phohien.web.source;

import java.util.Arrays;
import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.ItemId;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.Harvesting;
import org.phohien.core.source.Schedule;
import org.phohien.core.source.Source;
import org.phohien.core.source.Sources;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Visit;

/** What a librarian has done with a source; each leads back to its page. */
final class SourceActions {

  private static final int REPORTS = 200;

  private final Sources sources;
  private final Jobs jobs;
  private final Accounts accounts;
  private final SourceScreen screen;

  SourceActions(Sources sources, Jobs jobs, Accounts accounts, SourceScreen screen) {
    this.sources = sources;
    this.jobs = jobs;
    this.accounts = accounts;
    this.screen = screen;
  }

  /** Asks it again what it has. */
  Answer look(Visit visit) {
    Source source = screen.source(visit);
    jobs.submit(HarvestJobs.look(source.name(), by(visit)));
    return back(source);
  }

  /** Takes the choice of format, set and schedule, and harvests. */
  Answer choose(Visit visit) {
    Source source = screen.source(visit);
    Optional<Schedule> schedule =
        Arrays.stream(Schedule.values())
            .filter(s -> s.name().equals(visit.form().text("schedule")))
            .findFirst();
    String format = visit.form().text("format").strip();
    if (schedule.isEmpty() || format.isEmpty()) {
      return screen.page(visit, 400, "desk.source.wrong.choice");
    }
    Optional<String> set = Optional.of(visit.form().text("set").strip()).filter(s -> !s.isEmpty());
    sources.choose(source.name(), new Harvesting(format, set, schedule.get()));
    accounts.record(
        by(visit),
        "source.choose",
        source.name() + " " + format + " " + set.orElse("") + " " + schedule.get());
    return asked(visit, source, HarvestJobs.harvest(source.name(), by(visit)), "source.harvest");
  }

  /** Harvests now; from the beginning where that was ticked. */
  Answer harvest(Visit visit) {
    Source source = screen.source(visit);
    if (visit.form().text("whole").equals("yes")) {
      sources.harvested(source.name(), Optional.empty());
    }
    return asked(visit, source, HarvestJobs.harvest(source.name(), by(visit)), "source.harvest");
  }

  /** Takes one of its harvests back. */
  Answer undo(Visit visit) {
    Source source = screen.source(visit);
    Optional<ItemId> object =
        sources.reports(source.name(), REPORTS).stream()
            .filter(HarvestReport::undoable)
            .flatMap(r -> r.object().stream())
            .filter(o -> o.value().equals(visit.form().text("import")))
            .findFirst();
    String reason = visit.form().text("reason").strip();
    if (object.isEmpty() || reason.isEmpty()) {
      return screen.page(visit, 400, "desk.source.wrong.undo");
    }
    return asked(visit, source, HarvestJobs.undo(object.get(), reason, by(visit)), "source.undo");
  }

  /** Turns the schedule off or on. */
  Answer pause(Visit visit) {
    Source source = screen.source(visit);
    sources.pause(source.name(), !source.paused());
    accounts.record(by(visit), source.paused() ? "source.resume" : "source.pause", key(source));
    return back(source);
  }

  /** Removes it; the records that came from it stay. */
  Answer remove(Visit visit) {
    Source source = screen.source(visit);
    sources.remove(source.name());
    accounts.record(by(visit), "source.remove", key(source) + " " + source.address());
    return Answer.Redirect.to("/desk/sources");
  }

  private Answer asked(Visit visit, Source source, JobRequest request, String what) {
    jobs.submit(request);
    accounts.record(by(visit), what, request.key());
    return back(source);
  }

  private static Answer back(Source source) {
    return Answer.Redirect.to("/desk/source/" + source.name());
  }

  private static String key(Source source) {
    return source.name().value();
  }

  private static String by(Visit visit) {
    return visit.account().orElseThrow().name();
  }
}
