package org.phohien.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.phohien.core.Archive;
import org.phohien.core.WorkerRoom;
import org.phohien.core.job.JobHandler;
import org.phohien.core.record.ImportRecords;
import org.phohien.ingest.engines.Engines;

/** The jobs of ingest: batches, items, records, revisions, withdrawals. */
public final class IngestRoom implements WorkerRoom {

  private final BiFunction<Path, Integer, Engines> open;
  private @Nullable IngestEngines engines;
  private @Nullable InboxSweep sweep;

  /** With the engines of this installation. */
  public IngestRoom() {
    this(Engines::open);
  }

  /**
   * With engines of the caller's.
   *
   * @param open gives them for a folder to unpack natives to and a number of pages at a time
   */
  public IngestRoom(BiFunction<Path, Integer, Engines> open) {
    this.open = open;
  }

  @Override
  public List<JobHandler> open(Archive archive) {
    IngestEngines opened = IngestEngines.open(archive, open);
    engines = opened;
    sweep = InboxSweep.start(archive);
    return List.of(
        new BatchHandler(),
        new ItemHandler(opened.station(), archive.locks(), opened.check()),
        new ImportHandler(opened.station(), archive.locks()),
        new EditHandler(ImportRecords.UNDO, ImportUndoing::read, opened.station(), archive.locks()),
        new EditHandler(Revision.KIND, Revision::read, opened.station(), archive.locks()),
        new EditHandler(MarcRevision.KIND, MarcRevision::read, opened.station(), archive.locks()),
        new EditHandler(Withdrawal.KIND, Withdrawal::read, opened.station(), archive.locks()),
        new EditHandler(Restoration.KIND, Restoration::read, opened.station(), archive.locks()),
        new EditHandler(
            PassageDecision.KIND, PassageDecision::read, opened.station(), archive.locks()),
        new EditHandler(Repair.KIND, Repair::read, opened.station(), archive.locks()),
        new RereadHandler(opened.station(), archive.locks()));
  }

  /** Looks through the inbox now, as a worker does every few minutes. */
  public static void sweepInbox(Archive archive) throws IOException {
    try (InboxSweep once = InboxSweep.of(archive)) {
      once.sweep();
    }
  }

  @Override
  public void close() {
    if (sweep != null) {
      sweep.close();
    }
    if (engines != null) {
      engines.close();
    }
  }
}
