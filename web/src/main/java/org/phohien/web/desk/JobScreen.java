package org.phohien.web.desk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.account.Accounts;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobFilter;
import org.phohien.core.job.JobId;
import org.phohien.core.job.Jobs;
import org.phohien.core.message.Messages;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.record.ImportRecords;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/job/ID}: how far a job is, what it rejected and why, and the way to try again. */
public final class JobScreen implements Screen {

  private static final int PARTS_A_PAGE = 100;
  private static final int MOST_REJECTED = 300;

  private final Jobs jobs;
  private final Catalog catalog;
  private final Accounts accounts;
  private final Visibility visibility;

  JobScreen(Jobs jobs, Catalog catalog, Accounts accounts, Visibility visibility) {
    this.jobs = jobs;
    this.catalog = catalog;
    this.accounts = accounts;
    this.visibility = visibility;
  }

  @Override
  public Answer answer(Visit visit) {
    JobSheet sheet = sheet(visit);
    Messages messages = Messages.of(visit.language());
    return new Answer.Page(
        200,
        "org/phohien/web/desk/job.jte",
        messages.find(sheet.work().kind()).orElse("") + ": " + sheet.work().about(),
        sheet);
  }

  /** {@code /desk/job/ID/live}: the part of it that changes by itself. */
  Answer live(Visit visit) {
    return new Answer.Fragment("org/phohien/web/desk/progress.jte", sheet(visit));
  }

  /** {@code /desk/job/ID/report.csv}: what became of each item and file, to take along. */
  Answer report(Visit visit) {
    Job job = job(visit);
    Messages messages = Messages.of(visit.language());
    byte[] csv = new Report(messages).of(jobs.parts(job.id()), jobs.rejected(job.id()));
    String name = "phohien-" + Work.of(job).about().replaceAll("[^A-Za-z0-9._-]+", "-") + ".csv";
    return new Answer.File(
        200,
        "text/csv; charset=utf-8",
        csv,
        Map.of(
            "Content-Disposition",
            "attachment; filename=\"" + name + "\"",
            "Cache-Control",
            "no-store"));
  }

  /** {@code POST /desk/job/ID/retry}: begins it again, or those of its parts that were ticked. */
  Answer retry(Visit visit) {
    Job job = job(visit);
    Set<String> ticked = Set.copyOf(visit.form().all("part"));
    List<JobId> parts =
        ticked.isEmpty()
            ? List.of(job.id())
            : jobs.parts(job.id()).stream()
                .map(Job::id)
                .filter(id -> ticked.contains(id.toString()))
                .toList();
    parts.forEach(jobs::retry);
    String by = visit.account().orElseThrow().name();
    accounts.record(by, "batch.retry", job.request().key());
    return Answer.Redirect.to("/desk/job/" + job.id());
  }

  private JobSheet sheet(Visit visit) {
    Work work = Work.of(job(visit));
    List<Work> all = jobs.parts(work.job().id()).stream().map(Work::of).toList();
    JobSheet.Filter filter = filter(visit);
    List<Work> shown = all.stream().filter(filter::admits).toList();
    int pages = Math.max(1, (shown.size() + PARTS_A_PAGE - 1) / PARTS_A_PAGE);
    int page = visit.query().number("page", 1, 1, pages);
    List<Rejected> rejected = jobs.rejected(work.job().id());
    Optional<Reason.Rule> rule = rule(visit);
    return new JobSheet(
        work,
        Stage.of(work, isBehind(work, all)),
        shown.stream()
            .skip((page - 1L) * PARTS_A_PAGE)
            .limit(PARTS_A_PAGE)
            .map(part -> new JobSheet.Part(part, title(part)))
            .toList(),
        counts(all),
        filter,
        page,
        pages,
        rejected.stream()
            .filter(one -> rule.isEmpty() || rule.get() == one.reason().rule())
            .limit(MOST_REJECTED)
            .map(one -> Refused.of(one, catalog))
            .toList(),
        rules(rejected),
        rule,
        rejected.size(),
        undoable(work),
        jobs.resumed(work.job().id()).reversed());
  }

  /** Whether records came in with it, and nobody has taken them back since. */
  private boolean undoable(Work work) {
    return work.job().request().kind().equals(ImportRecords.KIND)
        && work.job().state() == Job.State.DONE
        && ImportRecords.object(work.job().request().payload())
            .filter(object ->
                jobs.latest(JobFilter.of(ImportRecords.UNDO, object.value()), 0, 1).stream()
                    .noneMatch(undo -> undo.submitted().isAfter(work.job().submitted())))
            .isPresent();
  }

  private boolean isBehind(Work work, List<Work> parts) {
    if (!work.settled()) {
      return false;
    }
    if (work.isOfMany() || parts.stream().anyMatch(Work::isOfMany)) {
      return visibility.isBehind();
    }
    return visibility.isBehind(
        Stream.concat(Stream.of(work), parts.stream())
            .flatMap(w -> w.item().stream())
            .collect(Collectors.<ItemId>toUnmodifiableSet()));
  }

  private Optional<String> title(Work part) {
    return part.settled()
        ? part.item().flatMap(catalog::find).map(entry -> entry.item().description().title())
        : Optional.empty();
  }

  private static Map<JobSheet.Filter, Long> counts(List<Work> parts) {
    Map<JobSheet.Filter, Long> counts = new EnumMap<>(JobSheet.Filter.class);
    for (JobSheet.Filter filter : JobSheet.Filter.values()) {
      counts.put(filter, parts.stream().filter(filter::admits).count());
    }
    return counts;
  }

  private static Map<Reason.Rule, Long> rules(List<Rejected> rejected) {
    return rejected.stream()
        .map(one -> one.reason().rule())
        .collect(
            Collectors.groupingBy(
                Function.identity(),
                () -> new EnumMap<>(Reason.Rule.class),
                Collectors.counting()));
  }

  private static JobSheet.Filter filter(Visit visit) {
    return Arrays.stream(JobSheet.Filter.values())
        .filter(f -> f.name().equals(visit.query().text("show")))
        .findFirst()
        .orElse(JobSheet.Filter.ALL);
  }

  private static Optional<Reason.Rule> rule(Visit visit) {
    return Arrays.stream(Reason.Rule.values())
        .filter(r -> r.name().equals(visit.query().text("rule")))
        .findFirst();
  }

  private Job job(Visit visit) {
    try {
      JobId id = new JobId(UUID.fromString(visit.part("job")));
      return jobs.find(id).orElseThrow(() -> new NotFound("job", id));
    } catch (IllegalArgumentException e) {
      throw new NotFound("job");
    }
  }
}
