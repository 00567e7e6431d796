package org.phohien.core.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;
import picocli.CommandLine.Option;

/** The options of each command that works on a data folder. */
public final class DataOptions {

  @Option(names = "--data", paramLabel = "DIR", description = "${bundle:cli.option.data}")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--port", paramLabel = "N", description = "${bundle:cli.option.port}")
  private Optional<Integer> port = Optional.empty();

  /** The data folder, absolute, whether it is there or not. */
  public Path folder() {
    return data.or(() -> Optional.ofNullable(System.getenv("PHOHIEN_DATA")).map(Path::of))
        .orElse(Path.of("data"))
        .toAbsolutePath()
        .normalize();
  }

  /** The settings of the data folder; reading them for the first time writes its file. */
  public Settings settings() {
    return SettingsFile.read(folder(), port, System.getenv());
  }
}
