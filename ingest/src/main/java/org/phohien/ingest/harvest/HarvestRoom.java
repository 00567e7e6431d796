package org.phohien.ingest.harvest;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phohien.core.Archive;
import org.phohien.core.WorkerRoom;
import org.phohien.core.job.JobHandler;

/** The jobs of harvesting: looking at a source, harvesting it, taking a harvest back. */
public final class HarvestRoom implements WorkerRoom {

  private @Nullable HarvestClock clock;

  @Override
  public List<JobHandler> open(Archive archive) {
    clock =
        new HarvestClock(
                archive.sources(), archive.jobs(), InstantSource.system(), ZoneId.systemDefault())
            .start();
    Room room = Room.of(archive);
    return List.of(new LookHandler(room), new HarvestHandler(room), new UndoHandler(room));
  }

  @Override
  public void close() {
    if (clock != null) {
      clock.close();
    }
  }
}
