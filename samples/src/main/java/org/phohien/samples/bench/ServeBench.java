package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How soon {@code serve} answers on an existing collection, and how much memory all of it keeps.
 */
final class ServeBench {

  private static final Pattern PRIVATE = Pattern.compile("Private_(?:Clean|Dirty):\\s+(\\d+) kB");
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private ServeBench() {}

  /**
   * Measures.
   *
   * @param data a data folder with a collection in it
   */
  static void run(Path data, PrintStream out) throws IOException, InterruptedException {
    long began = System.nanoTime();
    try (ServedArchive served = ServedArchive.start(data)) {
      if (!served.awaitAnswer(LONGEST)) {
        out.println("serve did not answer; see " + served.log());
        return;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Row.of("serve: first page answered after", "< 20 s", seconds, "s").print(out);
      TimeUnit.SECONDS.sleep(20);
      double mib = privateKib(served) / 1024.0;
      Row.of("serve: private memory of all processes, idle", "< 1536 MiB", mib, "MiB").print(out);
    }
  }

  private static long privateKib(ServedArchive served) throws IOException {
    long sum = 0;
    for (ProcessHandle process : served.processes()) {
      Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
      if (Files.isReadable(rollup)) {
        Matcher found = PRIVATE.matcher(Files.readString(rollup));
        while (found.find()) {
          sum += Long.parseLong(found.group(1));
        }
      }
    }
    return sum;
  }
}
