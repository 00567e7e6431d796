package org.phohien.ingest.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phohien.core.Archive;
import org.phohien.core.WorkerRoom;
import org.phohien.core.job.JobHandler;

/** The jobs of ingest: batches, items, revisions, withdrawals. */
public final class IngestRoom implements WorkerRoom {

  private @Nullable IngestEngines engines;

  @Override
  public List<JobHandler> open(Archive archive) {
    IngestEngines opened = IngestEngines.open(archive);
    engines = opened;
    return List.of(
        new BatchHandler(),
        new ItemHandler(opened.station(), archive.locks(), opened.check()),
        new ReviseHandler(opened.station(), archive.locks()),
        new WithdrawHandler(opened.station(), archive.locks()));
  }

  @Override
  public void close() {
    if (engines != null) {
      engines.close();
    }
  }
}
