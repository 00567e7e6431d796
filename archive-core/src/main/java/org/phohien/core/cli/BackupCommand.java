package org.phohien.core.cli;

import java.nio.file.Path;
import org.phohien.core.cli.backup.Backup;
import org.phohien.core.cli.backup.BackupFolder;
import org.phohien.core.problem.ArchiveException.Invalid;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Backs the archive up into a folder, also while it is served; the next time only what is new. */
@CommandLine.Command(
    name = "backup",
    description = "${bundle:cli.backup}",
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Command {

  private static final int TELLS_EACH = 1_000;

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "${bundle:cli.backup.to}")
  private Path to = Path.of("");

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() {
    try (LocalArchive local = LocalArchive.open(data.settings())) {
      Path folder = to.toAbsolutePath().normalize();
      if (folder.startsWith(local.archive().settings().data())) {
        throw new Invalid("backup.folder", folder + " lies in the data folder itself", folder);
      }
      Backup.Done done = Backup.of(local.archive(), BackupFolder.begin(folder), this::tell);
      done.damaged().forEach(console.out()::println);
      console.say(
          done.damaged().isEmpty() ? "cli.backup.done" : "cli.backup.damaged",
          done.items(),
          done.copied().files(),
          done.copied().bytes() >> 20,
          done.damaged().size(),
          folder.toString());
      return done.damaged().isEmpty() ? ExitCode.OK : ExitCode.ATTENTION;
    }
  }

  private void tell(long items) {
    if (items % TELLS_EACH == 0) {
      console.say("cli.backup.progress", items);
    }
  }
}
