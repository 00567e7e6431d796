package org.phohien.ingest.cli;

import java.nio.file.Path;
import java.util.List;
import org.phohien.core.Archive;
import org.phohien.core.cli.Command;
import org.phohien.core.cli.Console;
import org.phohien.core.cli.DataOptions;
import org.phohien.core.cli.ExitCode;
import org.phohien.core.cli.LocalArchive;
import org.phohien.core.cli.backup.BackupFolder;
import org.phohien.core.cli.backup.Restore;
import org.phohien.ingest.pipeline.Rebuild;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Brings a backup back into an empty data folder: the vault and the state are copied, the catalog
 * and the service copies are made again from the vault, the search index by the first {@code
 * serve}.
 */
@CommandLine.Command(
    name = "restore",
    description = "${bundle:cli.restore}",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Command {

  private static final int TELLS_EACH = 1_000;

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--from",
      paramLabel = "DIR",
      required = true,
      description = "${bundle:cli.restore.from}")
  private Path from = Path.of("");

  @Option(names = "--without-copies", description = "${bundle:cli.restore.without-copies}")
  private boolean withoutCopies;

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() {
    BackupFolder backup = BackupFolder.finished(from);
    console.say("cli.restore.begins", backup.note().at().toString(), backup.note().items());
    long items = Restore.files(backup, data.folder(), this::tell);
    console.say("cli.restore.files", items);
    try (LocalArchive local = LocalArchive.open(data.settings())) {
      Archive archive = local.archive();
      Restore.state(backup, archive);
      Rebuild.Replayed replayed = Rebuild.of(archive).catalog(List.of());
      console.say("cli.rebuild.catalog", replayed.published(), replayed.unpublished());
      if (!withoutCopies) {
        RebuildCommand.sayCopied(console, Rebuild.of(archive).copies(List.of()));
      }
    }
    console.say("cli.restore.done", data.folder().toString());
    return ExitCode.OK;
  }

  private void tell(long items) {
    if (items % TELLS_EACH == 0) {
      console.say("cli.backup.progress", items);
    }
  }
}
