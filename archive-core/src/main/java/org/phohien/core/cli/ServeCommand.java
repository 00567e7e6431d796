package org.phohien.core.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.phohien.core.cli.keeper.ChildEvent;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.cli.keeper.Processes;
import org.phohien.core.cli.keeper.ServerPort;
import org.phohien.core.log.Logs;
import org.phohien.core.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Runs the archive until Ctrl-C. */
@CommandLine.Command(
    name = "serve",
    description = "${bundle:cli.serve}",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final Duration LONGEST_START = Duration.ofMinutes(10);

  @Mixin private DataOptions data = new DataOptions();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws Exception {
    return serve(data.settings(), console, () -> {});
  }

  /**
   * Starts everything, does something more once the server answers, and waits for Ctrl-C, which is
   * heeded at any point.
   *
   * @param once what to do when the first page can be had; is interrupted by Ctrl-C
   */
  static ExitCode serve(Settings settings, Console console, Runnable once) throws Exception {
    Logs.keepIn(settings.log().resolve("keeper.log"));
    try (Stop stop = Stop.heed();
        Keeper keeper = Keeper.of(settings)) {
      Optional<ExitCode> end = stop.during(() -> run(keeper, settings, console, once));
      if (end.isEmpty()) {
        console.say("cli.serve.stopping");
      }
      return end.orElse(ExitCode.OK);
    }
  }

  private static ExitCode run(Keeper keeper, Settings settings, Console console, Runnable once)
      throws InterruptedException {
    Optional<String> refusal = ServerPort.refusal(settings);
    if (refusal.isPresent()) {
      console.say(
          "cli.serve.port-taken",
          settings.address(),
          String.valueOf(settings.port()),
          refusal.get());
      return ExitCode.UNAVAILABLE;
    }
    FirstStart.welcome(settings, console);
    keeper.startProcesses(new Processes(settings), event -> tell(console, event));
    if (!keeper.awaitServer(LONGEST_START)) {
      console.say("cli.serve.no-answer", settings.log().toString());
      return ExitCode.UNAVAILABLE;
    }
    once.run();
    CountDownLatch never = new CountDownLatch(1);
    if (!Thread.currentThread().isInterrupted()) {
      console.say("cli.serve.ready", settings.publicUrl().toString());
    }
    never.await();
    return ExitCode.OK;
  }

  private static void tell(Console console, ChildEvent event) {
    LOG.info("{}", event);
    switch (event) {
      case ChildEvent.Started(String name, long pid) ->
          console.say("cli.keeper.started", process(console, name), String.valueOf(pid));
      case ChildEvent.Died(String name, int exit, Duration again) ->
          console.say(
              "cli.keeper.died", process(console, name), String.valueOf(exit), seconds(again));
      case ChildEvent.Refused(String name, String why, Duration again) ->
          console.say("cli.keeper.refused", process(console, name), why, seconds(again));
      case ChildEvent.Restarted(String name) ->
          console.say("cli.keeper.restarted", process(console, name));
    }
  }

  private static String process(Console console, String name) {
    return console.messages().get("cli.process." + name);
  }

  private static String seconds(Duration duration) {
    return String.valueOf(duration.toSeconds());
  }
}
