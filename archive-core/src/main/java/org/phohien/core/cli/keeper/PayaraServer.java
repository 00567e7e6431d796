package org.phohien.core.cli.keeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;

/**
 * How the server process is started: Payara Micro with the catalog's WAR, which it finds under
 * {@code web/target}. The process listens on {@link Settings#address()} and {@link Settings#port()}
 * and nowhere else; it is ready when {@code /health} answers 200 with {@code "status":"UP"}.
 */
public final class PayaraServer {

  /** One JSON object a line, as the worker logs; Payara's own chatter from WARNING. */
  private static final List<String> LOGGING =
      List.of(
          "handlers=java.util.logging.ConsoleHandler",
          "java.util.logging.ConsoleHandler.formatter="
              + "fish.payara.enterprise.server.logging.JSONLogFormatter",
          "java.util.logging.ConsoleHandler.level=INFO",
          ".level=WARNING",
          "PayaraMicro.level=INFO",
          "org.phohien.level=INFO");

  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.";

  private final Path home;
  private final Path java;
  private final Settings settings;

  /**
   * @param home the folder the program was built in
   * @param java the {@code java} program of a JDK 25
   */
  public PayaraServer(Path home, Path java, Settings settings) {
    this.home = home;
    this.java = java;
    this.settings = settings;
  }

  /**
   * Prepares the run folder: Payara unpacked once, which makes every later start a quarter cheaper,
   * and its commands for this address. Safe to call before each start.
   *
   * @throws Unavailable {@code server} when Payara can't be unpacked
   */
  public void prepare() {
    Path launcher = launcher();
    try {
      Files.createDirectories(root());
      Path source = payara();
      Path stamp = root().resolve("unpacked-from");
      String mark = Files.size(source) + " " + source.getFileName();
      if (!Files.exists(launcher)
          || !Files.exists(pristine())
          || !Files.exists(stamp)
          || !Files.readString(stamp).equals(mark)) {
        Files.deleteIfExists(domain());
        unpack(source);
        Files.copy(domain(), pristine(), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(stamp, mark);
      }
      // Payara writes the application into its configuration and would deploy it once from there
      // and once more from the start line, answering 404 in between
      Files.copy(pristine(), domain(), StandardCopyOption.REPLACE_EXISTING);
      Files.write(preboot(), commands());
      Files.write(postdeploy(), List.of("set " + LISTENER + "enabled=true"));
      Files.write(logging(), LOGGING);
    } catch (IOException e) {
      throw new Unavailable("server", root() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("server", "interrupted while Payara was unpacked", e);
    }
  }

  private void unpack(Path source) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            source.toString(),
            "--rootdir",
            root().toString(),
            "--outputlauncher");
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new Unavailable("server", "Payara could not be unpacked, exit " + exit, null);
    }
  }

  /** The start line. Classes are shared with the run before, which halves the time to a page. */
  public List<String> command() {
    List<String> line = new ArrayList<>();
    line.add(java.toString());
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-XX:+ExitOnOutOfMemoryError",
            // also of a JVM that falls while it writes the classes to share, once all is stopped
            "-XX:ErrorFile=" + settings.log().resolve("server-crash-%p.log"),
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + root().resolve("classes.jsa"),
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:aot=off",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-D" + KeeperPipe.PROPERTY + "=true",
            "-Dphohien.data=" + settings.data(),
            "-Dphohien.port=" + settings.port(),
            "-jar",
            launcher().toString(),
            "--nocluster",
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            preboot().toString(),
            "--postdeploycommandfile",
            postdeploy().toString(),
            "--logproperties",
            logging().toString(),
            "--deploy",
            home.resolve("web/target/ROOT").toString()));
    return List.copyOf(line);
  }

  /** Asadmin commands that run before anything listens. */
  private List<String> commands() {
    String server = "set configs.config.server-config.";
    String http = server + "network-config.protocols.protocol.http-listener.http.";
    return List.of(
        // without it, on every interface
        "set " + LISTENER + "address=" + settings.address(),
        "set " + LISTENER + "port=" + settings.port(),
        // opened once the catalog is there: before, Payara would answer 404 to whoever asks,
        // and search engines take that at its word
        "set " + LISTENER + "enabled=false",
        // opens a port for clustering even with --nohazelcast
        server + "hazelcast-config-specific-configuration.enabled=false",
        http + "xpowered-by=false",
        http + "server-header=false",
        // a query of 10,000 letters with their accents gets an answer of ours
        http + "header-buffer-length-bytes=131072",
        // paths in an old code page reach us, who read the bytes ourselves, and not a bare 400
        http + "uri-encoding=ISO-8859-1",
        // requests a connection may carry: a reader zooming through a map asks for hundreds of
        // tiles
        http + "max-connections=10000",
        // Payara's own metrics move away and keep silent; what it has for /openapi and /health
        // can't
        // be set before it starts, and gives way to the exact addresses of the catalog
        server + "microprofile-metrics-configuration.enabled=false",
        server + "microprofile-metrics-configuration.endpoint=payara/metrics",
        server + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=64");
  }

  private Path payara() {
    return home.resolve("web/target/payara-micro.jar");
  }

  private Path root() {
    return settings.run().resolve("payara");
  }

  private Path launcher() {
    return root().resolve("launch-micro.jar");
  }

  private Path logging() {
    return settings.run().resolve("server-logging.properties");
  }

  private Path domain() {
    return root().resolve("config").resolve("domain.xml");
  }

  private Path pristine() {
    return root().resolve("domain-as-unpacked.xml");
  }

  private Path postdeploy() {
    return settings.run().resolve("postdeploy.txt");
  }

  private Path preboot() {
    return settings.run().resolve("preboot.txt");
  }
}
