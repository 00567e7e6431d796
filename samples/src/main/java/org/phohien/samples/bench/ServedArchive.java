package org.phohien.samples.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.phohien.core.settings.Setting;

/** {@code ./archive serve} on a data folder, as an operator starts it; closing stops it. */
final class ServedArchive implements AutoCloseable {

  private final Process keeper;
  private final int port;
  private final Path log;

  private ServedArchive(Process keeper, int port, Path log) {
    this.keeper = keeper;
    this.port = port;
    this.log = log;
  }

  /** Starts it on a port that is free now. */
  static ServedArchive start(Path data) throws IOException {
    return start(data, Map.of());
  }

  /** The same with settings from the environment. */
  static ServedArchive start(Path data, Map<Setting, String> settings) throws IOException {
    int port = freePort();
    Path log = data.resolve("serve-bench.log");
    ProcessBuilder command =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("phohien.home", "."), "archive").toString(),
                    "serve",
                    "--data",
                    data.toString(),
                    "--port",
                    Integer.toString(port)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    settings.forEach((setting, value) -> command.environment().put(setting.variable(), value));
    return new ServedArchive(command.start(), port, log);
  }

  int port() {
    return port;
  }

  /** What it printed. */
  Path log() {
    return log;
  }

  /** Waits until its first page is answered; false when that takes longer. */
  boolean awaitAnswer(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    HttpRequest home =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end && keeper.isAlive()) {
        try {
          if (client.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return true;
          }
        } catch (IOException e) {
          // not up yet
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    return false;
  }

  /** It and all it started. */
  List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(keeper.toHandle()), keeper.descendants()).toList();
  }

  /** The process that answers readers. */
  ProcessHandle server() {
    return keeper
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").contains("launch-micro.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the server is not running"));
  }

  /** Processor time of all of them so far. */
  double cpuSeconds() {
    return processes().stream()
        .flatMap(p -> p.info().totalCpuDuration().stream())
        .mapToDouble(d -> d.toNanos() / 1e9)
        .sum();
  }

  @Override
  public void close() {
    keeper.destroy();
    try {
      keeper.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
