package org.phohien.core.cli;

import org.phohien.core.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Gives an account a new one-time password and prints it: the way back in when the administrator's
 * is lost. Whoever may run it can read the data folder anyway.
 */
@CommandLine.Command(
    name = "reset-password",
    description = "${bundle:cli.reset-password}",
    mixinStandardHelpOptions = true)
public final class ResetPasswordCommand implements Command {

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      defaultValue = FirstStart.ADMINISTRATOR,
      description = "${bundle:cli.reset-password.name}")
  private String name = FirstStart.ADMINISTRATOR;

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() {
    Settings settings = data.settings();
    try (LocalArchive local = LocalArchive.open(settings)) {
      char[] password = local.archive().accounts().resetPassword(name, "cli");
      console.say("cli.reset-password.done", name);
      console.out().println(new String(password));
    }
    return ExitCode.OK;
  }
}
