package org.phohien.samples.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.description.Download;
import org.phohien.core.description.MarcEntry;
import org.phohien.core.description.MarcFile;
import org.phohien.core.description.MarcReading;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.record.ImportRecords;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;
import org.phohien.ingest.pipeline.IngestRoom;
import org.phohien.samples.generator.ManyRecords;

/** Records from a MARC file to the catalog, all of them; the same file again; all taken back. */
final class ImportBench {

  private static final int LONGEST_SECONDS = 120;

  private ImportBench() {}

  static void run(Path folder, int records, PrintStream out)
      throws IOException, InterruptedException {
    Path file = folder.resolve("bieu-ghi.mrc");
    try (OutputStream marc = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      new ManyRecords(7).write(records, marc);
    }
    Row.of("MARC to oai_dc, a CPU-second", "> 30000", dublinCore(file, records), "records")
        .print(out);
    Settings settings = SettingsFile.read(folder.resolve("data"), Optional.empty(), Map.of());
    try (Keeper _ = Keeper.of(settings);
        Archive archive = Archive.open(settings);
        var _ = archive.startWorker(List.of(new IngestRoom()))) {
      double seconds = imported(archive, file, records);
      long limit = Math.round((double) LONGEST_SECONDS * records / 100_000);
      Row.of("import of " + records + " records", "< " + limit + " s", seconds, "s").print(out);
      Row.of("the same file again", "", imported(archive, file, records), "s").print(out);
      long visible = archive.catalog().counts().values().stream().mapToInt(n -> n).sum();
      long changes = archive.catalog().lastChange();
      Row.of("records visible, changes", "", (double) visible, "/ " + changes).print(out);
    }
  }

  /** Records read from ISO 2709, understood and written as Dublin Core, in a second of CPU. */
  private static double dublinCore(Path file, int records) {
    URI site = URI.create("https://thuvien.localhost");
    double millis = new CpuClock().millis(2, 3, () -> crosswalk(file, site));
    return records / millis * 1_000;
  }

  private static void crosswalk(Path file, URI site) {
    try (Stream<MarcReading> all = MarcFile.read(file)) {
      all.forEach(reading -> {
        MarcEntry entry = ((MarcReading.Read) reading).entry();
        Item item =
            new Item(
                entry.id().orElseThrow(),
                new Kind.CatalogueRecord(),
                entry.description(),
                Rights.unknown(),
                List.of());
        Download.DUBLIN_CORE.bytes(item, site);
      });
    }
  }

  private static double imported(Archive archive, Path file, int records)
      throws InterruptedException {
    long began = System.nanoTime();
    JobId id = archive.jobs().submit(ImportRecords.request(file, true, List.of(), "bench"));
    Job job = archive.jobs().find(id).orElseThrow();
    while (!job.state().settled()) {
      TimeUnit.MILLISECONDS.sleep(50);
      job = archive.jobs().find(id).orElseThrow();
    }
    if (job.state() != Job.State.DONE || job.progress().done() != records) {
      throw new IllegalStateException("not imported: " + job);
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
