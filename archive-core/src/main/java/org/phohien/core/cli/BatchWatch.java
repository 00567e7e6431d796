package org.phohien.core.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException.NotFound;

/** Follows a batch on the terminal until its last part has settled, and says how it ended. */
final class BatchWatch {

  private static final long EVERY_MILLIS = 300;

  private final Jobs jobs;
  private final Console console;

  BatchWatch(Jobs jobs, Console console) {
    this.jobs = jobs;
    this.console = console;
  }

  /** Waits for the end; {@code ATTENTION} when something was rejected or failed. */
  ExitCode follow(JobId id) {
    Job batch = find(id);
    String sentence = isImport(batch) ? "cli.progress-records" : "cli.progress";
    ProgressLine line = new ProgressLine(sentence, console, InstantSource.system());
    List<Job> parts = jobs.parts(id);
    while (!batch.state().settled() || !parts.stream().allMatch(p -> p.state().settled())) {
      line.show(batch.progress());
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
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
    long unchanged = parts.stream().filter(p -> p.progress().step().equals("unchanged")).count();
    long done = parts.size() - failed - unchanged;
    if (isImport(batch)) {
      int read = batch.progress().total();
      console.say("cli.import.summary", read, rejected.size(), parts.size());
    } else {
      console.say("cli.batch.summary", done, unchanged, failed, rejected.size());
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
                  + console.messages().get("reason." + refused.reason().rule())
                  + " ("
                  + refused.reason().detail()
                  + ")");
    }
    String why =
        parts.stream()
            .filter(p -> p.state() == Job.State.FAILED)
            .map(p -> "  " + p.request().key() + ": " + p.failure().orElse(""))
            .collect(Collectors.joining("\n"));
    if (!why.isEmpty()) {
      console.err().println(why);
    }
    batch.failure().ifPresent(failure -> console.err().println("  " + failure));
    boolean whole = rejected.isEmpty() && failed == 0 && batch.state() == Job.State.DONE;
    return whole ? ExitCode.OK : ExitCode.ATTENTION;
  }

  private static boolean isImport(Job batch) {
    return batch.request().kind().equals(ImportRecords.KIND);
  }

  private Job find(JobId id) {
    return jobs.find(id).orElseThrow(() -> new NotFound("job " + id));
  }
}
