package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Vault;
import org.phohien.ingest.record.ImportPublishing;
import org.phohien.ingest.record.RecordImport;

/**
 * Takes back an import: its records are withdrawn together; one that was edited since has an object
 * of its own and stays. Payload: {@code {"import": "id", "reason": "…"}}.
 *
 * @param item the import's object
 * @param reason for the tombstones
 */
record ImportUndoing(ItemId item, String reason) implements EditHandler.Edit {

  static ImportUndoing read(JsonNode payload) {
    ItemId object = new ItemId(payload.path("import").asText());
    if (!Vault.isImport(object)) {
      throw new IllegalArgumentException(object + " is no import");
    }
    return new ImportUndoing(object, payload.path("reason").asText());
  }

  @Override
  public Progress make(Station station, String by) {
    RecordImport kept = new RecordImport(station.vault(), item);
    if (kept.head().isEmpty()) {
      throw new NotFound("import", item);
    }
    int withdrawn =
        new ImportPublishing(station.records(), station.work()).withdraw(kept, reason, by);
    try (Stream<RecordLine> records = kept.records()) {
      return new Progress(
          withdrawn > 0 ? "done" : "unchanged", withdrawn, (int) records.count(), 0);
    }
  }
}
