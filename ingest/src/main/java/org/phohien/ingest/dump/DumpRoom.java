package org.phohien.ingest.dump;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phohien.core.Archive;
import org.phohien.core.WorkerRoom;
import org.phohien.core.dump.Dump;
import org.phohien.core.dump.DumpJobs;
import org.phohien.core.dump.Dumps;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Ticker;
import org.phohien.core.source.Schedule;

/**
 * The job of dumping, and the clock that asks for it every night. The first dumps are a person's
 * decision: who never asked for one has none, and pays for none with disk.
 */
public final class DumpRoom implements WorkerRoom {

  private @Nullable Ticker ticker;

  @Override
  public List<JobHandler> open(Archive archive) {
    InstantSource clock = InstantSource.system();
    Dumps dumps = Dumps.of(archive.settings());
    ticker =
        Ticker.start(
            "dump-clock",
            () -> {
              if (isDue(dumps, clock.instant(), ZoneId.systemDefault())) {
                archive.jobs().submit(DumpJobs.request(Optional.empty(), "schedule"));
              }
            });
    return List.of(new DumpHandler(archive, dumps, clock));
  }

  /** Once a night, where there are dumps already. */
  static boolean isDue(Dumps dumps, Instant now, ZoneId zone) {
    Optional<Instant> last =
        dumps.all().stream().filter(d -> d.set().equals(Dump.WHOLE)).map(Dump::made).findFirst();
    return Schedule.NIGHTLY.isDue(last, now, zone);
  }

  @Override
  public void close() {
    if (ticker != null) {
      ticker.close();
    }
  }
}
