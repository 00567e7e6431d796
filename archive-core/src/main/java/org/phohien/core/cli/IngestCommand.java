package org.phohien.core.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.phohien.core.job.JobId;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ingests a folder and shows how far it is. */
@CommandLine.Command(
    name = "ingest",
    description = "${bundle:cli.ingest}",
    mixinStandardHelpOptions = true)
public final class IngestCommand implements Command {

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FOLDER", description = "${bundle:cli.ingest.folder}")
  private Path folder = Path.of("");

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() {
    if (!Files.exists(folder)) {
      throw new NotFound("folder", folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new Invalid("folder.none", folder + " is not a folder", folder);
    }
    try (LocalArchive local = LocalArchive.open(data.settings()).withWorker()) {
      JobId batch = local.archive().jobs().submit(IngestBatch.request(folder, "cli"));
      return new BatchWatch(local.archive().jobs(), console).follow(batch);
    }
  }
}
