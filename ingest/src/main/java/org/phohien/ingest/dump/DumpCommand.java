package org.phohien.ingest.dump;

import java.util.List;
import java.util.Optional;
import org.phohien.core.cli.BatchWatch;
import org.phohien.core.cli.Command;
import org.phohien.core.cli.Console;
import org.phohien.core.cli.DataOptions;
import org.phohien.core.cli.ExitCode;
import org.phohien.core.cli.LocalArchive;
import org.phohien.core.dump.Dump;
import org.phohien.core.dump.DumpJobs;
import org.phohien.core.dump.Dumps;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the dumps now, and lists what there is. */
@CommandLine.Command(
    name = "dump",
    description = "${bundle:cli.dump}",
    mixinStandardHelpOptions = true)
public final class DumpCommand implements Command {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--set", paramLabel = "SET", description = "${bundle:cli.dump.set}")
  private List<String> sets = List.of();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() {
    try (LocalArchive local = LocalArchive.open(data.settings()).withWorker()) {
      BatchWatch watch = new BatchWatch(local.archive().jobs(), console);
      List<Optional<String>> wanted =
          sets.isEmpty() ? List.of(Optional.empty()) : sets.stream().map(Optional::of).toList();
      ExitCode worst = ExitCode.OK;
      for (Optional<String> set : wanted) {
        ExitCode found = watch.follow(local.archive().jobs().submit(DumpJobs.request(set, "cli")));
        worst = found == ExitCode.OK ? worst : found;
      }
      Dumps dumps = Dumps.of(local.archive().settings());
      for (Dump dump : dumps.all()) {
        long bytes = dump.files().stream().mapToLong(Dump.DumpFile::bytes).sum();
        console.say(
            "cli.dump.line",
            dump.set(),
            dump.records(),
            bytes >> 10,
            dumps.of(dump.set()).toString());
      }
      return worst;
    }
  }
}
