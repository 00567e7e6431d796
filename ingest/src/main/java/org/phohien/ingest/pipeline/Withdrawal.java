package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;

/**
 * Takes an item out of sight. Payload: {@code {"item": "id", "reason": "…"}}.
 *
 * @param item which one
 * @param reason for the tombstone
 */
record Withdrawal(ItemId item, String reason) implements EditHandler.Edit {

  static final String KIND = "withdraw-item";

  static Withdrawal read(JsonNode payload) {
    return new Withdrawal(
        new ItemId(payload.path("item").asText()), payload.path("reason").asText());
  }

  @Override
  public Progress make(Station station, String by) {
    new OwnObject(station).settle(item, by);
    new PublishStep(station.vault(), station.catalog()).withdraw(item, reason, by);
    return ONE;
  }
}
