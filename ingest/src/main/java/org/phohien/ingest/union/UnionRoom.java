package org.phohien.ingest.union;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phohien.core.Archive;
import org.phohien.core.WorkerRoom;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Ticker;
import org.phohien.core.union.Union;

/** Reckons once a minute what has changed; an hour of harvests is caught up with in minutes. */
public final class UnionRoom implements WorkerRoom {

  /** So many times some hundred records; then other work has its turn. */
  private static final int ROUNDS = 40;

  private @Nullable Ticker ticker;

  @Override
  public List<JobHandler> open(Archive archive) {
    Union union = archive.union();
    ticker = Ticker.start("union-follower", () -> follow(union));
    return List.of();
  }

  private static void follow(Union union) {
    for (int round = 0; round < ROUNDS && union.follow(); round++) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }

  @Override
  public void close() {
    if (ticker != null) {
      ticker.close();
    }
  }
}
