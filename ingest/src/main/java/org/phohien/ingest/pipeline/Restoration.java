package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;

/**
 * Puts a withdrawn item back in sight, as the vault has it. Payload: {@code {"item": "id"}}.
 *
 * @param item which one
 */
record Restoration(ItemId item) implements EditHandler.Edit {

  static final String KIND = "restore-item";

  static Restoration read(JsonNode payload) {
    return new Restoration(new ItemId(payload.path("item").asText()));
  }

  @Override
  public Progress make(Station station, String by) {
    new PublishStep(station.vault(), station.catalog()).restore(item, by);
    return ONE;
  }
}
