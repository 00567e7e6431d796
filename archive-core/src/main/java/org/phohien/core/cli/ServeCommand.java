package org.phohien.core.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.phohien.core.cli.keeper.ChildEvent;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.cli.keeper.Processes;
import org.phohien.core.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Runs the archive until Ctrl-C. */
@CommandLine.Command(
    name = "serve",
    description = "${bundle:cli.serve}",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Command {

  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  @Mixin private DataOptions data = new DataOptions();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws InterruptedException {
    return serve(data.settings(), console, () -> {});
  }

  /**
   * Starts everything, does something more once the server answers, and waits for Ctrl-C.
   *
   * @param once what to do when the first page can be had
   */
  static ExitCode serve(Settings settings, Console console, Runnable once)
      throws InterruptedException {
    CountDownLatch leave = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    Thread hook = new Thread(() -> stopAndWait(leave, left));
    Runtime.getRuntime().addShutdownHook(hook);
    try (Keeper keeper = Keeper.of(settings)) {
      FirstStart.welcome(settings, console);
      keeper.startProcesses(new Processes(settings), event -> tell(console, event));
      if (!keeper.awaitServer(LONGEST_START)) {
        console.say("cli.serve.no-answer", settings.log().toString());
        return ExitCode.UNAVAILABLE;
      }
      once.run();
      console.say("cli.serve.ready", settings.publicUrl().toString());
      leave.await();
      console.say("cli.serve.stopping");
    } finally {
      left.countDown();
    }
    return ExitCode.OK;
  }

  private static void tell(Console console, ChildEvent event) {
    switch (event) {
      case ChildEvent.Started(String name, long pid) ->
          console.say("cli.keeper.started", name, String.valueOf(pid));
      case ChildEvent.Died(String name, int exit, Duration again) ->
          console.say(
              "cli.keeper.died", name, String.valueOf(exit), String.valueOf(again.toSeconds()));
    }
  }

  private static void stopAndWait(CountDownLatch leave, CountDownLatch left) {
    leave.countDown();
    try {
      left.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
