package org.phohien.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobFilter;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.ItemId;

/**
 * A job as the desk shows it.
 *
 * @param job as it stands, with its parts
 * @param about what it is done to: a folder's name, an item
 * @param item the item it is done to, where it is one
 */
public record Work(Job job, String about, Optional<ItemId> item) {

  static final String INGEST = "ingest-batch";
  static final String REVISE = "revise-item";
  static final String REVISE_MARC = "revise-marc";
  static final String WITHDRAW = "withdraw-item";
  static final String RESTORE = "restore-item";
  static final String REREAD = "reread-item";
  static final String PASSAGE = "settle-passage";

  static final String REPAIR = "repair-copy";

  private static final Set<String> EDITS = Set.of(REVISE, REVISE_MARC, WITHDRAW, RESTORE, PASSAGE);

  private static final Set<String> OF_ITEMS =
      Set.of("ingest-item", REVISE, REVISE_MARC, WITHDRAW, RESTORE, REREAD, PASSAGE, REPAIR);

  /** The job for the desk. */
  static Work of(Job job) {
    String key = job.request().key();
    String name = key.contains("/") ? key.substring(key.lastIndexOf('/') + 1) : key;
    String plain = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
    boolean ofItem = OF_ITEMS.contains(job.request().kind()) && ItemId.isValid(plain);
    return new Work(job, plain, ofItem ? Optional.of(new ItemId(plain)) : Optional.empty());
  }

  static List<Work> latest(Jobs jobs, int from, int limit) {
    return jobs.latest(JobFilter.ALL, from, limit).stream().map(Work::of).toList();
  }

  public String href() {
    return "/desk/job/" + job.id();
  }

  /** The key of what is done: {@code desk.kind.…}. */
  public String kind() {
    return "desk.kind." + job.request().kind();
  }

  public boolean settled() {
    return job.state().settled();
  }

  /** Whether it is an edit of one item, done in a moment and without a page of it being read. */
  public boolean isEdit() {
    return EDITS.contains(job.request().kind());
  }

  /** Whether it may change items that it does not name, as an import of records does. */
  boolean isOfMany() {
    return item.isEmpty() && !job.request().kind().equals(INGEST);
  }

  /** Whether a batch is done, but not whole. */
  public boolean troubled() {
    return job.state() == Job.State.FAILED || job.progress().rejected() > 0;
  }

  /** Whether a person may begin it again. */
  public boolean retryable() {
    return settled() && troubled();
  }

  /** Pages or items left out of the whole, in percent; empty while the whole is unknown. */
  public Optional<Integer> percent() {
    int total = job.progress().total();
    return total == 0
        ? Optional.empty()
        : Optional.of(
            Math.min(100, 100 * (job.progress().done() + job.progress().rejected()) / total));
  }
}
