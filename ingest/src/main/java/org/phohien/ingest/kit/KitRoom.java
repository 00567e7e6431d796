package org.phohien.ingest.kit;

import java.util.List;
import org.phohien.core.Archive;
import org.phohien.core.WorkerRoom;
import org.phohien.core.job.JobHandler;

/** The job that takes a kit back. */
public final class KitRoom implements WorkerRoom {

  @Override
  public List<JobHandler> open(Archive archive) {
    return List.of(new TakeKitHandler(archive));
  }

  @Override
  public void close() {
    // holds nothing
  }
}
