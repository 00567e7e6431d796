package org.phohien.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.job.Job;
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
  static final String WITHDRAW = "withdraw-item";

  private static final Set<String> OF_ITEMS = Set.of("ingest-item", REVISE, WITHDRAW);

  /** The job for the desk. */
  static Work of(Job job) {
    String key = job.request().key();
    String name = key.contains("/") ? key.substring(key.lastIndexOf('/') + 1) : key;
    String plain = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
    boolean ofItem = OF_ITEMS.contains(job.request().kind()) && ItemId.isValid(plain);
    return new Work(job, plain, ofItem ? Optional.of(new ItemId(plain)) : Optional.empty());
  }

  static List<Work> latest(Jobs jobs, int limit) {
    return jobs.latest(limit).stream().map(Work::of).toList();
  }

  public String href() {
    return "/desk/job/" + job.id();
  }

  public boolean settled() {
    return job.state().settled();
  }

  /** Whether a person may begin it again. */
  public boolean retryable() {
    return settled() && (job.state() == Job.State.FAILED || job.progress().rejected() > 0);
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
