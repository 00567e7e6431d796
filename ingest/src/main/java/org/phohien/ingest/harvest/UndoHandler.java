package org.phohien.ingest.harvest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.HarvestReport;

/**
 * Takes a harvest back. Its source is paused, since the next night would bring the same again, and
 * is asked from where it stood before when someone goes on with it.
 */
final class UndoHandler implements JobHandler {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Room room;

  UndoHandler(Room room) {
    this.room = room;
  }

  @Override
  public String kind() {
    return HarvestJobs.UNDO;
  }

  @Override
  public void run(JobContext context) {
    ItemId object = new ItemId(context.job().request().key());
    HarvestReport report =
        room.sources().reportOf(object).orElseThrow(() -> new NotFound("harvest " + object));
    try (ItemLocks.Held _ = room.locks().hold(new ItemId("harvest-of-" + report.source()))) {
      if (report.undone().isEmpty()) {
        context.report(new Progress("publish", 0, 0, 0));
        new Rollback(room, object).run(reason(context), context.job().request().by());
        room.sources().pause(report.source(), true);
        room.sources().harvested(report.source(), report.from());
        room.sources().report(report.undoneAt(room.clock().instant()));
      }
      context.report(new Progress("done", 1, 1, 0));
    }
  }

  private static String reason(JobContext context) {
    try {
      return JSON.readTree(context.job().request().payload()).path("reason").asText();
    } catch (IOException e) {
      throw new Invalid(HarvestJobs.UNDO, "the payload can't be read: " + e.getMessage());
    }
  }
}
