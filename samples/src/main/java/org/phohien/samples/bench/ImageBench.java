package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.settings.Setting;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;

/**
 * What service copies cost to make from pixels in memory, and to show through the server as an
 * operator runs it: CPU time of the server's process, database and clients not counted.
 */
public final class ImageBench {

  private ImageBench() {}

  /**
   * Runs it.
   *
   * @param folder an empty folder that it may fill
   * @param out takes the table
   */
  public static void run(Path folder, PrintStream out) throws IOException, InterruptedException {
    Settings settings = SettingsFile.read(folder, Optional.empty(), Map.of());
    try (Keeper _ = Keeper.of(settings);
        Archive archive = Archive.open(settings)) {
      out.println(archive.copies().codec().describe());
      BenchBook.write(archive.copies(), out);
      archive.catalog().publish(BenchBook.publication(archive.copies()));
    }
    int lean = ServedArchive.freePort();
    try (ServedArchive served =
        ServedArchive.start(folder, Map.of(Setting.IMAGE_PORT, Integer.toString(lean)))) {
      if (!served.awaitAnswer(Duration.ofMinutes(3))) {
        out.println("serve did not answer; see " + served.log());
        return;
      }
      ProcessHandle server = served.server();
      double idle = residentMib(server);
      Row.of("resident memory before the first image", "", idle, "MiB").print(out);
      measure("Payara", served.port(), server, out);
      measure("lean listener", lean, server, out);
      double before = residentMib(server);
      String work = "resident memory of image work, 64 clients";
      Row.of(work, "< 200 MiB", before - idle, "MiB").print(out);
      HostileRequests.run(lean, out);
      double growth = residentMib(server) - before;
      Row.of("hostile requests: memory growth", "< 50 MiB", Math.max(0, growth), "MiB").print(out);
    }
  }

  private static void measure(String name, int port, ProcessHandle server, PrintStream out)
      throws IOException, InterruptedException {
    ImageRequests requests = new ImageRequests(name, port, () -> cpuSeconds(server), out);
    requests.cost();
    requests.load();
    ReaderSessions.run(name, port, () -> cpuSeconds(server), out);
    Row.of(name + ": resident memory after 64 clients", "", residentMib(server), "MiB").print(out);
  }

  private static double cpuSeconds(ProcessHandle server) {
    return server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  private static double residentMib(ProcessHandle server) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
