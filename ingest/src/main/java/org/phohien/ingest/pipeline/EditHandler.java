package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;

/** Does what a person asked for on one item: reads the request, holds the item, makes the edit. */
final class EditHandler implements JobHandler {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String kind;
  private final Reader reader;
  private final Station station;
  private final ItemLocks locks;

  /** A change of one item. May be made again after a crash: what is done already stays so. */
  interface Edit {

    /** The end of a change of one item. */
    Progress ONE = new Progress("done", 1, 1, 0);

    ItemId item();

    /**
     * Makes it.
     *
     * @param by account of who asked
     * @return how it ended: what was changed, of how much
     */
    Progress make(Station station, String by);
  }

  /** Reads an edit from a job's payload; {@code IllegalArgumentException} when it is none. */
  interface Reader {
    Edit read(JsonNode payload) throws IOException;
  }

  EditHandler(String kind, Reader reader, Station station, ItemLocks locks) {
    this.kind = kind;
    this.reader = reader;
    this.station = station;
    this.locks = locks;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public void run(JobContext context) {
    Edit edit = edit(context.job().request().payload());
    try (ItemLocks.Held _ = locks.hold(edit.item())) {
      context.report(new Progress("publish", 0, 1, 0));
      context.report(edit.make(station, context.job().request().by()));
    }
  }

  private Edit edit(String payload) {
    try {
      return reader.read(JSON.readTree(payload));
    } catch (IOException | IllegalArgumentException e) {
      throw new Invalid(kind, "the payload can't be read: " + e.getMessage());
    }
  }
}
