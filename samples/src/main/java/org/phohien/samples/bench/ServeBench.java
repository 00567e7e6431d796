package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    int port = freePort();
    long began = System.nanoTime();
    Process serve =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("phohien.home", "."), "archive").toString(),
                    "serve",
                    "--data",
                    data.toString(),
                    "--port",
                    Integer.toString(port)))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("serve-bench.log").toFile())
            .start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI home = URI.create("http://127.0.0.1:" + port + "/");
      if (!awaitAnswer(client, home)) {
        out.println("serve did not answer; see " + data.resolve("serve-bench.log"));
        return;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Row.of("serve: first page answered after", "< 20 s", seconds, "s").print(out);
      TimeUnit.SECONDS.sleep(20);
      double mib = privateKib(serve) / 1024.0;
      Row.of("serve: private memory of all processes, idle", "< 1536 MiB", mib, "MiB").print(out);
    } finally {
      serve.destroy();
      serve.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private static boolean awaitAnswer(HttpClient client, URI home) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    HttpRequest request = HttpRequest.newBuilder(home).timeout(Duration.ofSeconds(5)).build();
    while (System.nanoTime() < end) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return true;
        }
      } catch (IOException e) {
        // not up yet
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return false;
  }

  private static long privateKib(Process serve) throws IOException {
    long sum = 0;
    List<ProcessHandle> all =
        Stream.concat(Stream.of(serve.toHandle()), serve.descendants()).toList();
    for (ProcessHandle process : all) {
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
