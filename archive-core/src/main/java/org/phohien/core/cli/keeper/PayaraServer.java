package org.phohien.core.cli.keeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;

/**
 * How Payara Micro is started: only on the address of the settings, without a cluster, a phone-home
 * call, a server header or an access log, unpacked below {@code run/}.
 */
final class PayaraServer {

  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=";
  private static final String HTTP =
      "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

  private final Settings settings;
  private final Path folder;

  PayaraServer(Settings settings) {
    this.settings = settings;
    this.folder = settings.run().resolve("payara");
  }

  /**
   * What follows the Java options on its command line.
   *
   * @param jar Payara Micro
   * @param war the application
   * @throws Unavailable when the folder can't be written
   */
  List<String> arguments(Path jar, Path war) {
    try {
      Files.createDirectories(folder);
      Path preboot = folder.resolve("preboot.txt");
      Files.write(preboot, preboot());
      Path logging = folder.resolve("logging.properties");
      Files.write(logging, logging());
      return new ArrayList<>(
          List.of(
              "-jar",
              jar.toString(),
              "--nocluster",
              "--nohostaware",
              "--disablephonehome",
              "--unpackdir",
              folder.resolve("unpacked").toString(),
              "--prebootcommandfile",
              preboot.toString(),
              "--logproperties",
              logging.toString(),
              "--port",
              Integer.toString(settings.port()),
              "--contextroot",
              "/",
              "--deploy",
              war.toString()));
    } catch (IOException e) {
      throw new Unavailable("server", folder + ": " + e.getMessage(), e);
    }
  }

  private List<String> preboot() {
    return List.of(
        LISTENER + settings.address(),
        "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
        HTTP + "server-header=false",
        HTTP + "xpowered-by=false");
  }

  private static List<String> logging() {
    return List.of(
        "handlers=java.util.logging.ConsoleHandler",
        "java.util.logging.ConsoleHandler.level=INFO",
        "java.util.logging.ConsoleHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter",
        ".level=WARNING",
        "org.phohien.level=INFO");
  }
}
