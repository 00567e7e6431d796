package org.phohien.core.source;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.phohien.core.job.JobId;
import org.phohien.core.model.ItemId;

/**
 * What a harvest brought.
 *
 * @param job that did it; its rejections tell of the records in quarantine
 * @param source that was asked
 * @param begun when
 * @param ended when it was applied or given up; empty while it goes on
 * @param from what was asked for: changes since then, or everything
 * @param counts of the records
 * @param object of the vault that holds what was taken; empty when there was nothing new
 * @param undone when it was taken back
 * @param failure why it was given up, as {@code Failure} writes it; then nothing of it was applied
 */
public record HarvestReport(
    JobId job,
    SourceName source,
    Instant begun,
    Optional<Instant> ended,
    Optional<Instant> from,
    Counts counts,
    Optional<ItemId> object,
    Optional<Instant> undone,
    Optional<String> failure) {

  /**
   * Records of a harvest. Those that came twice in it count twice.
   *
   * @param fresh that were not there
   * @param changed that say something new
   * @param deleted that the source has deleted
   * @param known that were there just so
   * @param kept whose own edits here stand before what the source says
   * @param quarantined that could not be understood
   */
  public record Counts(int fresh, int changed, int deleted, int known, int kept, int quarantined) {

    /** Nothing yet. */
    public static Counts none() {
      return new Counts(0, 0, 0, 0, 0, 0);
    }

    /** How many came. */
    public int all() {
      return fresh + changed + deleted + known + kept + quarantined;
    }

    /** How many are to be published. */
    public int taken() {
      return fresh + changed + deleted;
    }
  }

  /** One that has just begun. */
  public static HarvestReport begun(
      JobId job, SourceName source, Instant now, Optional<Instant> from) {
    return new HarvestReport(
        job,
        source,
        now.truncatedTo(ChronoUnit.MICROS), // as the database keeps it
        Optional.empty(),
        from,
        Counts.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same at its end. */
  public HarvestReport applied(Instant now, Counts brought, Optional<ItemId> kept) {
    return new HarvestReport(
        job, source, begun, Optional.of(now), from, brought, kept, undone, Optional.empty());
  }

  /** The same, given up. */
  public HarvestReport failed(Instant now, String why) {
    return new HarvestReport(
        job, source, begun, Optional.of(now), from, counts, object, undone, Optional.of(why));
  }

  /** The same, taken back. */
  public HarvestReport undoneAt(Instant now) {
    return new HarvestReport(
        job, source, begun, ended, from, counts, object, Optional.of(now), failure);
  }

  /** Whether it may be taken back. */
  public boolean undoable() {
    return object.isPresent() && undone.isEmpty();
  }
}
