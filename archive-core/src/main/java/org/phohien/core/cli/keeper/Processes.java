package org.phohien.core.cli.keeper;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;

/**
 * The command lines of the worker and the server of an installation, run by the same Java as this
 * process. They are asked for before each start: the server's folder is made ready with it.
 *
 * @param settings of the installation
 */
public record Processes(Settings settings) {

  /** Where the launcher says the program lies. */
  private static final String HOME = "phohien.home";

  /** The program and arguments of a worker. */
  public List<String> worker() {
    List<String> command = java(settings, "-Xmx1g");
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "org.phohien.core.cli.Main",
            "worker",
            "--data",
            settings.data().toString()));
    return command;
  }

  /**
   * The program and arguments of the server.
   *
   * @throws Unavailable when it can't be made ready, or its port is another's
   */
  public List<String> server() {
    // Payara opens its port last and would go on without one
    ServerPort.refusal(settings)
        .ifPresent(why -> {
          throw new Unavailable(
              "port", settings.address() + ":" + settings.port() + ": " + why, null);
        });
    Path program = Path.of(System.getProperty("java.home"), "bin", "java");
    PayaraServer payara = new PayaraServer(home(), program, settings);
    payara.prepare();
    return payara.command();
  }

  private static List<String> java(Settings settings, String heap) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            heap,
            // gives memory back to the system when there is nothing to read
            "-XX:+UseG1GC",
            "-XX:G1PeriodicGCInterval=20000",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:MinHeapFreeRatio=5",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:TrimNativeHeapInterval=20000",
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:ErrorFile=" + settings.log().resolve("worker-crash-%p.log"),
            "-Djava.io.tmpdir=" + settings.run(),
            "-D" + KeeperPipe.PROPERTY + "=true",
            "-D" + HOME + "=" + home()));
    return command;
  }

  private static Path home() {
    return Path.of(System.getProperty(HOME, new File("").getAbsolutePath()));
  }
}
