package org.phohien.ingest.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.phohien.core.cli.Command;
import org.phohien.core.cli.Console;
import org.phohien.core.cli.DataOptions;
import org.phohien.core.cli.ExitCode;
import org.phohien.core.cli.LocalArchive;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.problem.ArchiveException.Invalid;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a branch kit into a folder, e.g. of a stick. */
@CommandLine.Command(
    name = "kit",
    description = "${bundle:cli.kit}",
    mixinStandardHelpOptions = true)
public final class KitCommand implements Command {

  private static final int TELLS_EACH = 500;

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--set", paramLabel = "SET", description = "${bundle:cli.kit.set}")
  private Optional<String> set = Optional.empty();

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "${bundle:cli.kit.to}")
  private Path to = Path.of("");

  @Option(names = "--images", paramLabel = "SIZE", description = "${bundle:cli.kit.images}")
  private String images = "small";

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws IOException {
    Optional<ReadyImage> size = size();
    try (LocalArchive local = LocalArchive.open(data.settings())) {
      Kit kit = new Kit(local.archive(), InstantSource.system(), size);
      Receipt receipt = kit.write(set, to.toAbsolutePath().normalize(), this::tell);
      console.say("cli.kit.done", receipt.items(), receipt.pages(), to.toString());
    }
    return ExitCode.OK;
  }

  private Optional<ReadyImage> size() {
    return switch (images) {
      case "none" -> Optional.empty();
      case "thumbnail" -> Optional.of(ReadyImage.THUMBNAIL);
      case "small" -> Optional.of(ReadyImage.LIGHT);
      case "page" -> Optional.of(ReadyImage.SHARP);
      default ->
          throw new Invalid(
              "choice", "not a size: " + images, images, "none, thumbnail, small, page");
    };
  }

  private void tell(int items) {
    if (items % TELLS_EACH == 0) {
      console.say("cli.kit.progress", items);
    }
  }
}
