package org.phohien.ingest.pipeline;

import java.util.Optional;
import org.phohien.core.catalog.Change;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.check.Check;

/** Takes one planned item all the way: check, keep, read, keep, publish. */
final class ItemHandler implements JobHandler {

  static final String KIND = "ingest-item";

  private final Station station;
  private final ItemLocks locks;
  private final CheckStep check;

  ItemHandler(Station station, ItemLocks locks, Check check) {
    this.station = station;
    this.locks = locks;
    this.check = new CheckStep(check, station.pages());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobContext context) {
    String payload = context.job().request().payload();
    boolean again = context.job().attempts() > 1;
    PlannedItem planned = again ? Plan.readAgain(payload) : Plan.read(payload);
    String by = context.job().request().by();
    try (ItemLocks.Held _ = locks.hold(planned.id())) {
      new OwnObject(station).settle(planned.id(), by);
      CheckedItem checked = check.check(planned, context);
      if (checked.files().isEmpty() && !(planned.kind() instanceof Kind.CatalogueRecord)) {
        throw new Invalid(
            "item.no-pages", planned.id() + ": none of its files can be taken", planned.id());
      }
      // a record without pages is one unit of work, too
      int pages =
          Math.max(1, checked.files().stream().mapToInt(f -> f.found().frames().size()).sum());
      context.report(new Progress("keep", 0, pages, 0));
      Item item = new KeepStep(station.vault()).keep(checked, by);
      new ReadStep(station).read(item, planned.script(), context);
      context.report(new Progress("publish", pages, pages, 0));
      Optional<Change> change =
          new PublishStep(station.vault(), station.catalog()).publish(item.id(), by);
      context.report(new Progress(change.isPresent() ? "done" : "unchanged", pages, pages, 0));
    }
  }
}
