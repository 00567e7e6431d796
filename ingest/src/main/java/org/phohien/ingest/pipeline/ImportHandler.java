package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.description.EncodingVote;
import org.phohien.core.description.MarcManner;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.JobRequest.Lane;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.record.ImportRecords;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Version;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.batch.PlannedItem.NativeRecord;
import org.phohien.ingest.check.Check;
import org.phohien.ingest.record.ImportPublishing;
import org.phohien.ingest.record.IncomingFile;
import org.phohien.ingest.record.IncomingFile.Arrival;
import org.phohien.ingest.record.LineFile;
import org.phohien.ingest.record.RecordImport;

/**
 * Brings in the records of a file: the new ones as one object of the vault and in one transaction
 * of the catalog; those that say something new of a record that is there, one by one.
 */
final class ImportHandler implements JobHandler {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Station station;
  private final ItemLocks locks;

  ImportHandler(Station station, ItemLocks locks) {
    this.station = station;
    this.locks = locks;
  }

  @Override
  public String kind() {
    return ImportRecords.KIND;
  }

  @Override
  public void run(JobContext context) {
    Request request = Request.read(context.job().request().payload());
    Checksum sha512 = checksum(request.file());
    RecordImport kept = RecordImport.of(station.vault(), sha512);
    try (ItemLocks.Held _ = locks.hold(kept.object())) {
      new Run(request, sha512, kept, context).run();
    }
  }

  private static Checksum checksum(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new NotFound("file", file);
    }
    try {
      return Check.checksum(file);
    } catch (IOException e) {
      throw new Unavailable("import", file + ": " + e.getMessage(), e);
    }
  }

  /**
   * What is asked for.
   *
   * @param file of records
   * @param strict whether nothing is mended, and one bad record keeps out all
   * @param encoding of text that is not UTF-8; found out when empty
   * @param leftOut records that come in otherwise
   */
  private record Request(
      Path file, boolean strict, Optional<LegacyEncoding> encoding, Set<ItemId> leftOut) {

    static Request read(String payload) {
      try {
        JsonNode tree = JSON.readTree(payload);
        Set<ItemId> leftOut = new HashSet<>();
        tree.path("leftOut").forEach(id -> leftOut.add(new ItemId(id.asText())));
        return new Request(
            Path.of(tree.path("file").asText()),
            tree.path("strict").asBoolean(),
            Optional.of(tree.path("encoding").asText(""))
                .filter(e -> !e.isEmpty())
                .map(LegacyEncoding::valueOf),
            leftOut);
      } catch (IOException | IllegalArgumentException e) {
        throw new Invalid("import", "the payload can't be read: " + e.getMessage());
      }
    }
  }

  /** One import under way. */
  private final class Run implements IncomingFile.Receiver {

    private final Request request;
    private final Checksum sha512;
    private final RecordImport kept;
    private final JobContext context;
    private final Forms.AsMarc readable;
    private final IncomingFile incoming;
    private final LineFile lines;
    private int total;
    private int fresh;
    private int changed;
    private int known;
    private int refused;

    Run(Request request, Checksum sha512, RecordImport kept, JobContext context) {
      this.request = request;
      this.sha512 = sha512;
      this.kept = kept;
      this.context = context;
      this.readable = Forms.readable(request.file(), station.work().resolve(kept.object().value()));
      this.incoming =
          new IncomingFile(
              readable.file(), manner(), kept.object(), station.records(), request.leftOut());
      this.lines = new LineFile(station.work().resolve(kept.object().value()), "records");
    }

    void run() {
      try (readable;
          lines) {
        total = incoming.count();
        readable.refused().forEach(one -> receive(new Arrival.Refused(one)));
        context.report(new Progress(Progress.CHECK, 0, total, 0));
        incoming.read(this);
        if (context.stopping()) {
          throw new Stopped();
        }
        if (request.strict() && refused > 0) {
          throw new Invalid("import.strict", refused + " records can't be read", refused);
        }
        boolean published = fresh > 0 && publish();
        boolean something = published || changed > 0;
        context.report(new Progress(something ? "done" : "unchanged", read(), read(), refused));
      }
    }

    /** What the librarian says of the encoding counts; else the fields are asked. */
    private MarcManner manner() {
      Optional<LegacyEncoding> encoding =
          request
              .encoding()
              .or(() -> EncodingVote.of(readable.file()).flatMap(EncodingVote.Verdict::legacy));
      return new MarcManner(!request.strict(), encoding);
    }

    private boolean publish() {
      context.report(new Progress("keep", 0, total, refused));
      if (kept.head().map(Version::number).isEmpty()) {
        keep();
      }
      return new ImportPublishing(station.records(), station.work())
          .publish(
              kept, by(), done -> context.report(new Progress("publish", done, total, refused)));
    }

    private void keep() {
      if (readable.file().equals(request.file())) {
        kept.keep(request.file(), sha512, lines.path(), lines.finish(), by());
      } else {
        String name = "original/" + request.file().getFileName();
        kept.keep(
            readable.file(),
            checksum(readable.file()),
            lines.path(),
            lines.finish(),
            List.of(new FileChange.FromFile(name, request.file(), sha512)),
            new Version.Note(by(), "import: records"));
      }
    }

    @Override
    public void receive(Arrival arrival) {
      switch (arrival) {
        case Arrival.Fresh one -> {
          lines.add(one.line().write());
          fresh++;
        }
        case Arrival.Changed one -> {
          context.part(next(one), 1);
          changed++;
        }
        case Arrival.Known _ -> known++;
        case Arrival.Refused one -> {
          context.reject(one.rejected());
          refused++;
        }
      }
      if (read() % 500 == 0) {
        context.report(new Progress(Progress.CHECK, read(), Math.max(total, read()), refused));
      }
    }

    @Override
    public boolean enough() {
      return context.stopping();
    }

    private int read() {
      return fresh + changed + known + refused;
    }

    private String by() {
      return context.job().request().by();
    }

    /** A record that says something new of one that is there: as if a list named it. */
    private JobRequest next(Arrival.Changed one) {
      PlannedItem planned =
          new PlannedItem(
              one.item().id(),
              one.item().kind(),
              one.item().description(),
              one.item().rights(),
              Optional.empty(),
              List.of(),
              Optional.of(NativeRecord.of(one.bytes())));
      return new JobRequest(
          ItemHandler.KIND,
          one.item().id().value(),
          Plan.write(planned),
          Optional.empty(),
          Lane.BULK,
          by());
    }
  }
}
