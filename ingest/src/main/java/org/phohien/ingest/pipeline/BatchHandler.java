package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phohien.core.cli.ImportRecords;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.JobRequest.Lane;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.ingest.batch.Batch;
import org.phohien.ingest.batch.BatchReader;
import org.phohien.ingest.batch.PlannedItem;

/**
 * Reads a batch folder and asks for a job an item, and one for each file of records. Payload:
 * {@code {"folder": "/path"}}.
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
    Batch batch = BatchReader.read(folder(context.job().request().payload()));
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
              Plan.write(item),
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

  private static Path folder(String payload) {
    try {
      return Path.of(JSON.readTree(payload).path("folder").asText());
    } catch (JsonProcessingException | InvalidPathException e) {
      throw new Invalid("batch.folder", "the payload names no folder: " + e.getMessage());
    }
  }
}
