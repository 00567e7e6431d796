package org.phohien.ingest.harvest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.phohien.core.job.Jobs;
import org.phohien.core.job.Ticker;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.Source;
import org.phohien.core.source.Sources;

/**
 * Asks for the harvests whose time has come, once a minute. Several workers may do so: a harvest
 * that is asked for twice is one job, and once begun its time has not come again.
 */
final class HarvestClock implements AutoCloseable {

  private static final String BY = "schedule";

  private final Sources sources;
  private final Jobs jobs;
  private final InstantSource clock;
  private final ZoneId zone;
  private @Nullable Ticker ticker;

  HarvestClock(Sources sources, Jobs jobs, InstantSource clock, ZoneId zone) {
    this.sources = sources;
    this.jobs = jobs;
    this.clock = clock;
    this.zone = zone;
  }

  /** Begins to tick. */
  HarvestClock start() {
    ticker = Ticker.start("harvest-clock", this::tick);
    return this;
  }

  /** Asks for what is due now. */
  void tick() {
    Instant now = clock.instant();
    for (Source source : sources.all()) {
      boolean due =
          !source.paused()
              && source
                  .harvesting()
                  .filter(h -> h.schedule().isDue(source.begun(), now, zone))
                  .isPresent();
      if (due) {
        jobs.submit(HarvestJobs.harvest(source.name(), BY));
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
