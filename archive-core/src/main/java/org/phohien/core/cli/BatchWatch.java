package org.phohien.core.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.phohien.core.dump.DumpJobs;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.Progress;
import org.phohien.core.kit.KitJobs;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.record.ImportRecords;
import org.phohien.core.source.HarvestJobs;

/** Follows a batch on the terminal until its last part has settled, and says how it ended. */
public final class BatchWatch {

  private static final long EVERY_MILLIS = 300;

  /** Jobs whose units are records, not pages. */
  private static final Set<String> RECORDS =
      Set.of(
          ImportRecords.KIND,
          ImportRecords.UNDO,
          HarvestJobs.LOOK,
          HarvestJobs.HARVEST,
          HarvestJobs.UNDO,
          DumpJobs.KIND,
          KitJobs.TAKE);

  private final Jobs jobs;
  private final Console console;

  public BatchWatch(Jobs jobs, Console console) {
    this.jobs = jobs;
    this.console = console;
  }

  /** Waits for the end; {@code ATTENTION} when something was rejected or failed. */
  public ExitCode follow(JobId id) {
    Job batch = find(id);
    String sentence = isBatch(batch) ? "cli.progress" : "cli.progress-records";
    ProgressLine line = new ProgressLine(sentence, console, InstantSource.system());
    List<Job> parts = jobs.parts(id);
    while (!batch.state().settled() || !parts.stream().allMatch(p -> p.state().settled())) {
      line.show(batch.progress());
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        line.end();
        return ExitCode.UNAVAILABLE;
      }
      batch = find(id);
      parts = jobs.parts(id);
    }
    line.show(batch.progress());
    line.end();
    return summary(batch, parts);
  }

  private ExitCode summary(Job batch, List<Job> parts) {
    List<Rejected> rejected = jobs.rejected(batch.id());
    long failed = parts.stream().filter(p -> p.state() == Job.State.FAILED).count();
    if (batch.state() != Job.State.FAILED || failed > 0) {
      sayWhatWasDone(batch, parts, rejected.size());
    }
    for (Rejected refused : rejected) {
      console
          .err()
          .println(
              "  "
                  + refused.item().map(ItemId::value).orElse("–")
                  + "  "
                  + refused.file()
                  + ": "
                  + console.messages().tell(refused.reason()));
    }
    String why =
        parts.stream()
            .filter(p -> p.state() == Job.State.FAILED)
            .map(p ->
                "  "
                    + p.request().key()
                    + ": "
                    + p.failure().map(console.messages()::tell).orElse(""))
            .collect(Collectors.joining("\n"));
    if (!why.isEmpty()) {
      console.err().println(why);
    }
    batch
        .failure()
        .filter(own -> why.isEmpty())
        .ifPresent(own -> console.err().println("  " + console.messages().tell(own)));
    boolean whole = rejected.isEmpty() && failed == 0 && batch.state() == Job.State.DONE;
    return whole ? ExitCode.OK : ExitCode.ATTENTION;
  }

  private void sayWhatWasDone(Job batch, List<Job> parts, int rejected) {
    Progress told = batch.progress();
    boolean unchanged = isUnchanged(batch) && parts.isEmpty();
    String key = batch.request().key();
    switch (batch.request().kind()) {
      case ImportRecords.KIND -> {
        if (unchanged) {
          console.say("cli.import.unchanged", told.total(), rejected);
        } else {
          console.say("cli.import.summary", told.total(), rejected, parts.size());
        }
      }
      case ImportRecords.UNDO -> {
        if (unchanged) {
          console.say("cli.import.undone-before", key);
        } else {
          console.say("cli.import.undone", key, told.done(), told.total() - told.done());
        }
      }
      case KitJobs.TAKE -> console.say("cli.kit.taken", told.done(), told.total(), parts.size());
      case HarvestJobs.LOOK, HarvestJobs.HARVEST, HarvestJobs.UNDO, DumpJobs.KIND -> {
        // whoever asked has the report
      }
      default -> {
        long failed = parts.stream().filter(p -> p.state() == Job.State.FAILED).count();
        long known = parts.stream().filter(BatchWatch::isUnchanged).count();
        long done = parts.size() - failed - known;
        console.say("cli.batch.summary", done, known, failed, rejected);
      }
    }
  }

  private static boolean isUnchanged(Job job) {
    return job.progress().step().equals("unchanged");
  }

  private static boolean isBatch(Job job) {
    return !RECORDS.contains(job.request().kind());
  }

  private Job find(JobId id) {
    return jobs.find(id).orElseThrow(() -> new NotFound("job", id));
  }
}
