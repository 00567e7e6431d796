package org.phohien.core.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.phohien.core.Archive;
import org.phohien.core.job.JobId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Serves an archive with the sample collection in it, ingested the first time. */
@CommandLine.Command(
    name = "demo",
    description = "${bundle:cli.demo}",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Command {

  @Mixin private DataOptions data = new DataOptions();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws Exception {
    Path samples =
        Path.of(System.getProperty("phohien.home", ""), "samples", "collection").toAbsolutePath();
    if (!Files.isDirectory(samples)) {
      throw new NotFound("samples", samples);
    }
    Settings settings = data.settings();
    return ServeCommand.serve(settings, console, () -> ingestOnce(settings, samples));
  }

  private void ingestOnce(Settings settings, Path samples) {
    try (Archive archive = Archive.open(settings)) {
      if (!archive.catalog().counts().isEmpty()) {
        return;
      }
      console.say("cli.demo.ingesting", samples.toString());
      JobId batch = archive.jobs().submit(IngestBatch.request(samples, "demo"));
      new BatchWatch(archive.jobs(), console).follow(batch);
    }
  }
}
