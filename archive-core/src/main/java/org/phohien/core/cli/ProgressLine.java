package org.phohien.core.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.phohien.core.job.Progress;

/**
 * Shows how far a batch is, on one line: pages done, pages a second, time left, current step. On a
 * terminal the line is redrawn; elsewhere a new one is written when a tenth more is done.
 */
final class ProgressLine {

  private static final int WIDTH = 24;

  private final String sentence;
  private final Console console;
  private final InstantSource clock;
  private final Instant began;
  private int lastTenth = -1;
  private String lastStep = "";

  ProgressLine(Console console, InstantSource clock) {
    this("cli.progress", console, clock);
  }

  /**
   * A line in other words.
   *
   * @param sentence key of the message, with the arguments of {@code cli.progress}
   */
  ProgressLine(String sentence, Console console, InstantSource clock) {
    this.sentence = sentence;
    this.console = console;
    this.clock = clock;
    this.began = clock.instant();
  }

  void show(Progress progress) {
    String line = line(progress);
    if (console.live()) {
      console.err().print("\r\u001B[2K" + line);
      console.err().flush();
      return;
    }
    int tenth = progress.total() == 0 ? 0 : progress.done() * 10 / progress.total();
    if (tenth != lastTenth || !progress.step().equals(lastStep)) {
      lastTenth = tenth;
      lastStep = progress.step();
      console.err().println(line);
    }
  }

  void end() {
    if (console.live()) {
      console.err().println();
    }
  }

  String line(Progress progress) {
    double seconds = Math.max(0.001, Duration.between(began, clock.instant()).toMillis() / 1000.0);
    double rate = progress.done() / seconds;
    int filled = progress.total() == 0 ? 0 : progress.done() * WIDTH / progress.total();
    String step = console.messages().find("step." + progress.step()).orElse(progress.step());
    return console
        .messages()
        .get(
            sentence,
            "█".repeat(filled) + "░".repeat(WIDTH - filled),
            String.valueOf(progress.done()),
            String.valueOf(progress.total()),
            String.format(Locale.ROOT, "%.1f", rate),
            left(progress, rate),
            step);
  }

  private static String left(Progress progress, double rate) {
    if (progress.total() == 0 || progress.done() == 0) {
      return "–:––";
    }
    long seconds = Math.round((progress.total() - progress.done()) / rate);
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
