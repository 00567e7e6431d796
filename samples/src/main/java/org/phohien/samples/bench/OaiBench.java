package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.phohien.core.database.Database;
import org.phohien.core.settings.Settings;

/**
 * How fast a whole catalog is harvested over HTTP by one client, part after part, and what that
 * costs the server and the database.
 */
final class OaiBench {

  private static final List<String> FORMATS = List.of("oai_dc", "marc21");

  /** Processor seconds a second under which a server counts as at rest. */
  private static final double AT_REST = 0.05;

  /** Harvests until the compiler has nothing left to do that a server of some days had done. */
  private static final int WARM_UPS = 3;

  private static final Duration INDEXING = Duration.ofMinutes(20);

  private final Settings settings;
  private final ServedArchive served;
  private final PrintStream out;

  private OaiBench(Settings settings, ServedArchive served, PrintStream out) {
    this.settings = settings;
    this.served = served;
    this.out = out;
  }

  /**
   * Measures.
   *
   * @param folder an empty data folder
   * @param records in the catalog
   */
  static void run(Path folder, int records, PrintStream out)
      throws IOException, InterruptedException {
    Settings settings = ManyRecords.fill(folder, records);
    try (ServedArchive served = ServedArchive.start(folder)) {
      if (!served.awaitAnswer(Duration.ofMinutes(10))) {
        out.println("serve did not answer; see " + served.log());
        return;
      }
      new OaiBench(settings, served, out).all();
    }
  }

  private void all() throws IOException, InterruptedException {
    awaitRest();
    long idle = serverKib();
    measure("ListRecords", "oai_dc", "first ListRecords after a start");
    for (int n = 0; n < WARM_UPS; n++) {
      HarvestRun.of(served.port(), "ListRecords", "oai_dc", Integer.MAX_VALUE);
    }
    for (String format : FORMATS) {
      measure("ListRecords", format, "ListRecords " + format);
    }
    Row.of("server memory over idle", "< 64 MiB", (serverKib() - idle) / 1024.0, "MiB").print(out);
    try (Database database = Database.open(settings)) {
      database.with(h -> h.execute("update projection.entry set withdrawn = 'bench'"));
      database.with(h -> h.execute("vacuum analyze projection.entry"));
    }
    HarvestRun dead = measure("ListIdentifiers", "oai_dc", "tombstones");
    Row.of(
            "400,000 tombstones listed in",
            "< 60 s",
            dead.seconds() * 400_000 / Math.max(1, dead.records()),
            "s")
        .print(out);
  }

  /**
   * Waits until the records that were put into the database are in the search index and its merges
   * are done: that work is another bench's, and would be counted here for the harvester's.
   */
  private void awaitRest() throws InterruptedException {
    long end = System.nanoTime() + INDEXING.toNanos();
    int quiet = 0;
    double before = served.cpuSeconds();
    while (quiet < 5 && System.nanoTime() < end) {
      TimeUnit.SECONDS.sleep(1);
      double now = served.cpuSeconds();
      quiet = now - before < AT_REST ? quiet + 1 : 0;
      before = now;
    }
  }

  private HarvestRun measure(String verb, String format, String name)
      throws IOException, InterruptedException {
    double server = served.cpuSeconds();
    double database = databaseSeconds();
    HarvestRun run = HarvestRun.of(served.port(), verb, format, Integer.MAX_VALUE);
    double hundredThousands = run.records() / 100_000.0;
    Row.of(name + ", a second, one client", "> 15,000", run.records() / run.seconds(), "/s")
        .print(out);
    Row.of(
            name + ", server CPU for 100,000",
            "< 1.8 s",
            (served.cpuSeconds() - server) / hundredThousands,
            "s")
        .print(out);
    Row.of(
            name + ", database CPU for 100,000",
            "",
            (databaseSeconds() - database) / hundredThousands,
            "s")
        .print(out);
    Row.of(name + ", last parts against first", "< 1.2", run.lastAgainstFirst(), "times")
        .print(out);
    out.printf(
        Locale.ROOT,
        "%s: %,d records in %,d parts, %,.1f MiB%n",
        name,
        run.records(),
        run.parts(),
        run.bytes() / 1048576.0);
    return run;
  }

  private double databaseSeconds() throws IOException {
    Path note = settings.databaseFolder().resolve("cluster").resolve("postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst().strip())).stream()
        .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
        .flatMap(p -> p.info().totalCpuDuration().stream())
        .mapToDouble(d -> d.toNanos() / 1e9)
        .sum();
  }

  /** Anonymous memory of the server alone. */
  private long serverKib() throws IOException {
    long sum = 0;
    for (ProcessHandle process : served.processes()) {
      if (process.info().commandLine().orElse("").contains("launch-micro.jar")) {
        sum +=
            Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
      }
    }
    return sum;
  }
}
