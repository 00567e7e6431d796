package org.phohien.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.phohien.core.account.Accounts;
import org.phohien.core.job.JobFilter;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.web.visit.Visit;

/** Hands an edited item to the worker, who writes it into the vault. */
final class Revising {

  private final Jobs jobs;
  private final Accounts accounts;
  private final Function<Item, byte[]> written;

  /**
   * @param written an item as JSON, as the vault keeps it
   */
  Revising(Jobs jobs, Accounts accounts, Function<Item, byte[]> written) {
    this.jobs = jobs;
    this.accounts = accounts;
    this.written = written;
  }

  /**
   * Asks for it.
   *
   * @param base the version the form was made from
   */
  JobId submit(Item wanted, int base, Visit visit) {
    String by = visit.account().orElseThrow().name();
    String record = new String(written.apply(wanted), StandardCharsets.UTF_8);
    String payload = "{\"baseVersion\":" + base + ",\"item\":" + record + "}";
    // the same form sent twice is one job; another form for the same version is another one, which
    // the worker refuses as stale
    String mark = Checksum.of(payload.getBytes(StandardCharsets.UTF_8)).brief();
    JobId id =
        jobs.submit(
            new JobRequest(
                Work.REVISE,
                wanted.id() + "@" + base + "-" + mark,
                payload,
                Optional.empty(),
                JobRequest.Lane.PROMPT,
                by));
    accounts.record(by, "item.edit", wanted.id().value());
    return id;
  }

  /** Whether an edit of an item is on its way. */
  boolean isUnderWay(Item item) {
    JobFilter revisions = JobFilter.of(Work.REVISE, item.id() + "@").stillOpen();
    return !jobs.latest(revisions, 0, 1).isEmpty();
  }
}
