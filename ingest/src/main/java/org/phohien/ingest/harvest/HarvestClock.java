package org.phohien.ingest.harvest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.phohien.core.job.Jobs;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.Source;
import org.phohien.core.source.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the harvests whose time has come, once a minute. Several workers may do so: a harvest
 * that is asked for twice is one job, and once begun its time has not come again.
 */
final class HarvestClock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HarvestClock.class);
  private static final long EVERY_SECONDS = 60;
  private static final String BY = "schedule";

  private final Sources sources;
  private final Jobs jobs;
  private final InstantSource clock;
  private final ZoneId zone;
  private final CountDownLatch closing = new CountDownLatch(1);

  HarvestClock(Sources sources, Jobs jobs, InstantSource clock, ZoneId zone) {
    this.sources = sources;
    this.jobs = jobs;
    this.clock = clock;
    this.zone = zone;
  }

  /** Begins to tick. */
  HarvestClock start() {
    Thread.ofPlatform().daemon().name("harvest-clock").start(this::run);
    return this;
  }

  private void run() {
    try {
      while (!closing.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
        try {
          tick();
        } catch (RuntimeException e) {
          LOG.warn("harvests could not be asked for: {}", e.getMessage());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
    closing.countDown();
  }
}
