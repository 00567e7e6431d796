package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException.NotFound;

/**
 * Makes the service copy of a page again from its master in the vault, as the server asks when it
 * finds the copy damaged. Fails, for the desk to show, when the master is damaged too. Payload:
 * {@code {"item": "id", "page": "key"}}.
 *
 * @param item which one
 * @param key of the page
 */
record Repair(ItemId item, String key) implements EditHandler.Edit {

  static final String KIND = "repair-copy";

  static Repair read(JsonNode payload) {
    return new Repair(new ItemId(payload.path("item").asText()), payload.path("page").asText());
  }

  @Override
  public Progress make(Station station, String by) {
    Page page =
        StoredItem.read(station.vault(), item)
            .page(key)
            .orElseThrow(() -> new NotFound("page " + item + ":" + key));
    if (!station.copies().isSound(page.id(), page.master().sha512())) {
      new PageTask(station, page).copy();
    }
    return ONE;
  }
}
