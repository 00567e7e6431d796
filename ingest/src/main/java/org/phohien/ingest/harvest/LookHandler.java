package org.phohien.ingest.harvest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.description.ForeignRecord;
import org.phohien.core.description.ForeignRecord.NotUnderstood;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceLook;
import org.phohien.core.source.SourceLook.Offer;
import org.phohien.core.source.SourceName;

/**
 * Looks at a source before it is harvested: who it is, in which formats, with which sets, and how
 * its first records look. What can't be had is said in the look; the job is done either way.
 */
final class LookHandler implements JobHandler {

  private static final int SAMPLE = 5;

  private final Room room;

  LookHandler(Room room) {
    this.room = room;
  }

  @Override
  public String kind() {
    return HarvestJobs.LOOK;
  }

  @Override
  public void run(JobContext context) {
    SourceName name = HarvestHandler.name(context);
    Source source = room.sources().find(name).orElseThrow(() -> new NotFound("source " + name));
    context.report(new Progress("fetch", 0, 0, 0));
    room.sources().looked(name, look(source, context));
    context.report(new Progress("done", 1, 1, 0));
  }

  private SourceLook look(Source source, JobContext context) {
    Instant now = room.clock().instant();
    Path folder = room.work().resolve("harvest").resolve(source.name() + ".look");
    // someone waits for it: two tries must do
    Limits few =
        new Limits(
            room.limits().partBytes(),
            room.limits().partTime(),
            2,
            java.time.Duration.ofSeconds(10),
            1,
            1,
            room.limits().partBytes(),
            room.limits().partTime());
    try (SourceLine line = new SourceLine(few, Pause.of(context), room.clock())) {
      Files.createDirectories(folder);
      OaiQuery query = new OaiQuery(source.address());
      Introduction introduction = new Introduction(query, line, folder);
      Introduction.Identity identity = introduction.identity();
      List<Offer> formats = introduction.formats();
      if (formats.isEmpty()) {
        throw new Invalid("harvest.formats", "it has no format that is understood");
      }
      return new SourceLook(
          now,
          identity.repository(),
          identity.granularity(),
          identity.deletions(),
          formats,
          introduction.sets(),
          sample(query, formats.getFirst().code(), line, folder.resolve("sample.xml")),
          Optional.empty());
    } catch (Invalid e) {
      return SourceLook.failed(now, e.failure().written());
    } catch (Unavailable e) {
      Pause.goOn(context);
      return SourceLook.failed(now, e.failure().written());
    } catch (IOException e) {
      throw new Unavailable("work", folder + ": " + e.getMessage(), e);
    }
  }

  private static List<String> sample(OaiQuery query, String format, SourceLine line, Path file)
      throws IOException {
    line.fetch(query.records(format, Optional.empty(), Optional.empty()), file);
    List<String> titles = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      PartReader.read(
          in,
          record -> {
            if (titles.size() < SAMPLE && record instanceof CutRecord.Live live) {
              titles.add(title(live));
            }
          });
    } finally {
      Files.deleteIfExists(file);
    }
    return titles;
  }

  private static String title(CutRecord.Live record) {
    try {
      return ForeignRecord.read(record.metadata(), record.charset()).entry().description().title();
    } catch (NotUnderstood e) {
      return record.identifier() + ": " + e.getMessage();
    }
  }
}
