package org.phohien.core.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.phohien.core.log.Logs;
import org.phohien.core.problem.ArchiveException;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The entry of the command line: finds the commands of all modules and runs one. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Logs.forPeople();
    Console console = Console.ofProcess(System.getenv());
    int code = run(console, arguments);
    System.exit(code);
  }

  /** Runs one command. */
  static int run(Console console, String... arguments) {
    CommandLine line = commandLine(console);
    if (arguments.length == 0) {
      line.usage(console.out());
      return ExitCode.OK.number();
    }
    int code = line.execute(arguments);
    return answer(line).map(ExitCode::number).orElse(code);
  }

  /** What the command itself answered; empty when it did not come to run. */
  private static Optional<ExitCode> answer(CommandLine line) {
    CommandLine.ParseResult parsed = line.getParseResult();
    if (parsed == null) {
      return Optional.empty();
    }
    Object result = parsed.asCommandLineList().getLast().getExecutionResult();
    return result instanceof ExitCode code ? Optional.of(code) : Optional.empty();
  }

  private static CommandLine commandLine(Console console) {
    CommandSpec archive = CommandSpec.create().name("archive");
    archive.usageMessage().description("${bundle:cli.archive}");
    archive.mixinStandardHelpOptions(true);
    CommandLine line = new CommandLine(archive);
    line.addSubcommand("help", new HelpCommand());
    ServiceLoader.load(Command.class).forEach(line::addSubcommand);
    line.setResourceBundle(new MessageBundle(console.messages()));
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((thrown, failed, parsed) -> {
      if (thrown instanceof ArchiveException problem) {
        console.err().println(console.messages().tell(problem.failure()));
        return ExitCode.of(problem).number();
      }
      console.say("cli.problem.broken", thrown.toString(), CrashReport.write(thrown).toString());
      return ExitCode.BROKEN.number();
    });
    line.setParameterExceptionHandler((misused, _) -> {
      console.err().println(misuse(console, misused));
      misused.getCommandLine().usage(console.err());
      return ExitCode.USAGE.number();
    });
    String version = version();
    archive.version(version);
    line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().version(version));
    return line;
  }

  /** What is wrong with the command line; picocli itself would say it in English. */
  private static String misuse(Console console, CommandLine.ParameterException misused) {
    return switch (misused) {
      case CommandLine.UnmatchedArgumentException unknown ->
          console
              .messages()
              .get("cli.problem.usage.unknown", String.join(" ", unknown.getUnmatched()));
      case CommandLine.MissingParameterException missing when !missing.getMissing().isEmpty() ->
          console
              .messages()
              .get(
                  "cli.problem.usage.missing",
                  missing.getMissing().stream().map(Main::name).collect(Collectors.joining(", ")));
      default -> console.messages().get("cli.problem.usage", String.valueOf(misused.getMessage()));
    };
  }

  private static String name(ArgSpec missing) {
    return missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
  }

  /** As Maven wrote it into the archive; unknown where classes are run from a folder. */
  private static String version() {
    Properties built = new Properties();
    try (InputStream in =
        Main.class.getResourceAsStream("/META-INF/maven/org.phohien/archive-core/pom.properties")) {
      if (in != null) {
        built.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "Phố Hiến " + built.getProperty("version", "?");
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
