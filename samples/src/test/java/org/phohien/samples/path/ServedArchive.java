package org.phohien.samples.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The archive as a newcomer runs it: the processes of {@code ./archive demo} on an empty data
 * folder, with the sample collection in it. Started once for all tests that ask for it.
 */
public final class ServedArchive implements AutoCloseable {

  private static final long LONGEST_MINUTES = 12;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Path data;
  private final int port;
  private final Process process;

  private ServedArchive() {
    Assumptions.assumeTrue(
        Files.isDirectory(lib()) && Files.exists(root().resolve("web/target/ROOT.war")),
        "SKIPPED: not packaged; run ./archive test or mvn verify");
    try {
      data = Files.createTempDirectory("phohien-served-");
      port = freePort();
      List<String> command = new ArrayList<>(command());
      command.addAll(List.of("demo", "--data", data.toString(), "--port", "" + port));
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("served-output").start(this::listen);
    awaitReady();
  }

  /** The one archive of this test run. */
  public static ServedArchive of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(ServedArchive.class, _ -> new ServedArchive(), ServedArchive.class);
  }

  private static Path root() {
    return Path.of(System.getProperty("phohien.root"));
  }

  private static Path lib() {
    return root().resolve("ingest").resolve("target").resolve("lib");
  }

  /** How the launcher runs a command, up to its name. */
  List<String> command(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dphohien.home=" + root(),
            "-cp",
            lib() + "/*",
            "org.phohien.core.cli.Main"));
    return command;
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.contains("http://localhost:" + port)) {
          ready.countDown();
        }
      }
    } catch (IOException e) {
      said.add(e.toString());
    } finally {
      ready.countDown(); // a demo that has ended will not be ready, and nobody waits for it
    }
  }

  private void awaitReady() {
    try {
      if (!ready.await(LONGEST_MINUTES, TimeUnit.MINUTES) || !process.isAlive()) {
        throw new IllegalStateException("the demo did not come up:\n" + String.join("\n", said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Everything the demo has printed so far. */
  public List<String> said() {
    return List.copyOf(said);
  }

  public Path data() {
    return data;
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** The one-time password of the first administrator, as printed. */
  public String administratorPassword() {
    return said.stream()
        .filter(line -> line.contains("quantri"))
        .map(line -> line.replaceFirst(".*: (\\S+)\\s+\\(.*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  /** The server process of now. */
  ProcessHandle server() {
    return process
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").contains("launch-micro.jar"))
        .findFirst()
        .orElseThrow();
  }

  /** Whether an address is answered with 200. */
  boolean answers(String path) {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public HttpResponse<String> get(String path) {
    return send(path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  public HttpResponse<byte[]> bytes(String path) {
    return send(path, HttpResponse.BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(HttpRequest.newBuilder(uri(path)).build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
