package org.phohien.ingest.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.HarvestReport;
import org.phohien.core.source.Harvesting;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceName;

/**
 * Harvests a source: fetches what has changed since the last time, and makes one import of it. The
 * job's key is the source's name, so that a source is never harvested twice at a time.
 */
final class HarvestHandler implements JobHandler {

  private final Room room;

  HarvestHandler(Room room) {
    this.room = room;
  }

  @Override
  public String kind() {
    return HarvestJobs.HARVEST;
  }

  @Override
  public void run(JobContext context) {
    SourceName name = name(context);
    try (ItemLocks.Held _ = room.locks().hold(new ItemId("harvest-of-" + name))) {
      Source source = room.sources().find(name).orElseThrow(() -> new NotFound("source " + name));
      Harvesting harvesting =
          source
              .harvesting()
              .orElseThrow(() -> new Invalid("harvest.format", "no format was chosen: " + name));
      Instant now = room.clock().instant();
      room.sources().begun(name, now);
      HarvestReport report = HarvestReport.begun(context.job().id(), name, now, source.until());
      room.sources().report(report);
      try {
        new Run(source, harvesting, report, context).run();
      } catch (Unavailable e) {
        throw e; // tried again, from where it stands
      } catch (ArchiveException e) {
        room.sources().report(report.failed(room.clock().instant(), e.failure().written()));
        throw e;
      }
    }
  }

  static SourceName name(JobContext context) {
    String key = context.job().request().key();
    if (!SourceName.isValid(key)) {
      throw new Invalid("source", "not a name of a source: " + key);
    }
    return new SourceName(key);
  }

  /** One harvest under way. */
  private final class Run {

    private final Source source;
    private final Harvesting harvesting;
    private final HarvestReport report;
    private final JobContext context;
    private final PartFolder folder;
    private int refused;

    Run(Source source, Harvesting harvesting, HarvestReport report, JobContext context) {
      this.source = source;
      this.harvesting = harvesting;
      this.report = report;
      this.context = context;
      this.folder = new PartFolder(room.work(), source);
    }

    void run() {
      OaiQuery query = new OaiQuery(source.address());
      Optional<Instant> date;
      PartFolder.Order order;
      try (SourceLine line = new SourceLine(room.limits(), Pause.of(context), room.clock())) {
        context.report(new Progress("fetch", 0, 0, 0));
        order = folder.open(order(query, line));
        date =
            new Fetching(query, line, folder, room.limits(), room.clock())
                .run(order, records -> context.report(new Progress("fetch", records, 0, 0)));
      }
      Pause.goOn(context);
      Harvest harvest =
          new Harvest(
              room,
              source,
              rejected -> {
                refused++;
                context.reject(rejected);
              });
      Harvest.Outcome outcome = harvest.apply(folder, order, context.job().request().by());
      // a source that tells no time is asked from a day before
      Instant until = date.orElseGet(() -> order.begun().minus(Duration.ofDays(1)));
      room.sources().harvested(source.name(), Optional.of(until));
      room.sources()
          .report(report.applied(room.clock().instant(), outcome.counts(), outcome.object()));
      folder.clear();
      int all = outcome.counts().all();
      String step = outcome.counts().taken() == 0 ? "unchanged" : "done";
      context.report(new Progress(step, all, all, refused));
    }

    /** Asked each time, since a source may have changed its granularity. */
    private PartFolder.Order order(OaiQuery query, SourceLine line) {
      Path answers = room.work().resolve("harvest").resolve(source.name() + ".said");
      try {
        Files.createDirectories(answers);
        Introduction.Identity identity = new Introduction(query, line, answers).identity();
        return new PartFolder.Order(
            source.address().toString(),
            harvesting.format(),
            harvesting.set(),
            source.until().map(identity::since),
            room.clock().instant());
      } catch (IOException e) {
        throw new Unavailable("work", answers + ": " + e.getMessage(), e);
      }
    }
  }
}
