package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.JobRequest.Lane;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.record.ImportRecords;
import org.phohien.ingest.batch.Batch;
import org.phohien.ingest.batch.BatchReader;
import org.phohien.ingest.batch.PlannedItem;

/**
 * Reads a batch folder and asks for a job an item, and one for each file of records. Payload:
 * {@code {"folder": "/path", "script": "HAN_NOM"}}; the script, where it is given, is that of all
 * items of which the list does not say another.
 */
final class BatchHandler implements JobHandler {

  static final String KIND = "ingest-batch";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobContext context) {
    context.report(new Progress("list", 0, 0, 0));
    JsonNode asked = payload(context.job().request().payload());
    Optional<Script> script = Rereading.script(asked);
    Path folder = folder(asked);
    Batch batch = BatchReader.read(folder);
    batch.rejected().forEach(context::reject);
    int pages = 0;
    for (PlannedItem item : batch.items()) {
      if (context.stopping()) {
        throw new Stopped();
      }
      int expected = ExpectedPages.of(item);
      pages += expected;
      context.report(new Progress("list", 0, pages, batch.rejected().size()));
      context.part(
          new JobRequest(
              ItemHandler.KIND,
              item.id().value(),
              Plan.write(script.map(item::unlessListed).orElse(item), Optional.of(folder)),
              Optional.of(context.job().id()),
              Lane.BULK,
              context.job().request().by()),
          expected);
    }
    List<ItemId> planned = batch.items().stream().map(PlannedItem::id).toList();
    for (Path records : batch.marc()) {
      context.part(ImportRecords.request(records, false, planned, context.job().request().by()), 0);
    }
  }

  private static JsonNode payload(String payload) {
    try {
      return JSON.readTree(payload);
    } catch (JsonProcessingException e) {
      throw new Invalid("batch.folder", "the payload can't be read: " + e.getMessage());
    }
  }

  private static Path folder(JsonNode payload) {
    try {
      return Path.of(payload.path("folder").asText());
    } catch (InvalidPathException e) {
      throw new Invalid("batch.folder", "the payload names no folder: " + e.getMessage());
    }
  }
}
