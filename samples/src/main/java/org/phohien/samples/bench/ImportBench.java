package org.phohien.samples.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.phohien.core.Archive;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobId;
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
