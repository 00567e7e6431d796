package org.phohien.ingest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.phohien.core.Archive;
import org.phohien.core.cli.Command;
import org.phohien.core.cli.Console;
import org.phohien.core.cli.DataOptions;
import org.phohien.core.cli.ExitCode;
import org.phohien.core.cli.Items;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.Vault;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.pairs.LinePairs;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes the Hán-Nôm columns of items with their text, to train the recogniser on. The items are
 * named one by one: only a person knows whose text has been corrected throughout.
 */
@CommandLine.Command(
    name = "pairs",
    description = "${bundle:cli.pairs}",
    mixinStandardHelpOptions = true)
public final class PairsCommand implements Command {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "${bundle:cli.pairs.to}")
  private Path folder = Path.of("pairs");

  @Parameters(paramLabel = "ITEM", arity = "1..*", description = "${bundle:cli.pairs.items}")
  private List<String> items = List.of();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws IOException {
    int columns = 0;
    List<ItemId> wanted = Items.of(items);
    try (Vault vault = Archive.vault(data.settings());
        Engines engines = Engines.open(data.settings().run().resolve("natives"), 1);
        LinePairs pairs = new LinePairs(vault, engines.reading(), folder)) {
      for (ItemId item : wanted) {
        columns += pairs.write(item);
      }
    }
    console.say("cli.pairs.summary", columns, folder.toString());
    return columns > 0 ? ExitCode.OK : ExitCode.ATTENTION;
  }
}
