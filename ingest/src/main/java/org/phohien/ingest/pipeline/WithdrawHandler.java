package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;

/** Takes an item out of sight. Payload: {@code {"item": "id", "reason": "…"}}. */
final class WithdrawHandler implements JobHandler {

  static final String KIND = "withdraw-item";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Station station;
  private final ItemLocks locks;

  WithdrawHandler(Station station, ItemLocks locks) {
    this.station = station;
    this.locks = locks;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobContext context) {
    try {
      JsonNode payload = JSON.readTree(context.job().request().payload());
      ItemId item = new ItemId(payload.path("item").asText());
      try (ItemLocks.Held _ = locks.hold(item)) {
        context.report(new Progress("publish", 0, 1, 0));
        new PublishStep(station.vault(), station.catalog())
            .withdraw(item, payload.path("reason").asText(), context.job().request().by());
        context.report(new Progress("done", 1, 1, 0));
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Invalid("withdrawal", "the payload can't be read: " + e.getMessage());
    }
  }
}
