package org.phohien.ingest.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.cli.Command;
import org.phohien.core.cli.Console;
import org.phohien.core.cli.DataOptions;
import org.phohien.core.cli.ExitCode;
import org.phohien.core.cli.LocalArchive;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.ingest.export.RecordFormat;
import org.phohien.ingest.export.Selected;
import org.phohien.ingest.pipeline.RecordExport;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the records of all visible items, or of a set, into one file. */
@CommandLine.Command(
    name = "export",
    description = "${bundle:cli.export}",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Command {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:cli.export.format}")
  private String format = "marc";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "${bundle:cli.export.to}")
  private Path to = Path.of("");

  @Option(names = "--set", paramLabel = "SET", description = "${bundle:cli.export.set}")
  private Optional<String> set = Optional.empty();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws IOException {
    RecordFormat wanted = wanted();
    Path whole = to.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try (LocalArchive local = LocalArchive.open(data.settings())) {
      int records;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        records = write(local.archive(), wanted, set, out);
      }
      // the name stands for a whole file, also for who waits for it
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      console.say("cli.export.done", records, to.toString());
    } finally {
      Files.deleteIfExists(part);
    }
    return ExitCode.OK;
  }

  private RecordFormat wanted() {
    return RecordFormat.named(format)
        .orElseThrow(() ->
            new Invalid(
                "choice",
                RecordFormat.names() + " expected: " + format,
                format,
                RecordFormat.names()));
  }

  private static int write(
      Archive archive, RecordFormat format, Optional<String> set, OutputStream out)
      throws IOException {
    RecordExport records = new RecordExport(archive);
    URI site = archive.settings().publicUrl();
    int[] count = {0};
    out.write(format.head());
    new Selected(archive.catalog(), set, Optional.empty())
        .each(entry -> {
          out.write(format.record(entry.item(), records, site));
          count[0]++;
        });
    out.write(format.tail());
    return count[0];
  }
}
