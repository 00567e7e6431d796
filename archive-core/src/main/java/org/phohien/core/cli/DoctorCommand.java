package org.phohien.core.cli;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.phohien.core.cli.doctor.Checkup;
import org.phohien.core.cli.doctor.Finding;
import org.phohien.core.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Looks at all that the archive needs and says what to mend. */
@CommandLine.Command(
    name = "doctor",
    description = "${bundle:cli.doctor}",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Command {

  @Mixin private DataOptions data = new DataOptions();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() {
    Settings settings = data.settings();
    List<Finding> found =
        StreamSupport.stream(ServiceLoader.load(Checkup.class).spliterator(), false)
            .flatMap(checkup -> checkup.examine(settings).stream())
            .toList();
    found.forEach(finding -> console.out().println(line(finding)));
    boolean bad = found.stream().anyMatch(f -> f.level() == Finding.Level.BAD);
    console.say(bad ? "cli.doctor.bad" : "cli.doctor.good");
    return bad ? ExitCode.ATTENTION : ExitCode.OK;
  }

  private String line(Finding finding) {
    String mark =
        switch (finding.level()) {
          case GOOD -> "  ✓ ";
          case NOTE -> "  ! ";
          case BAD -> "  ✗ ";
        };
    return mark
        + console.messages().get("cli.doctor." + finding.key(), finding.arguments().toArray());
  }
}
