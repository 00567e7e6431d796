package org.phohien.core.cli.keeper;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.settings.Settings;

/**
 * The command lines of the worker and the server.
 *
 * @param worker its program and arguments
 * @param server its program and arguments
 */
public record Processes(List<String> worker, List<String> server) {

  /** Where the launcher says the program lies. */
  private static final String HOME = "phohien.home";

  public Processes {
    worker = List.copyOf(worker);
    server = List.copyOf(server);
  }

  /** The processes of this installation, run by the same Java as this one. */
  public static Processes of(Settings settings) {
    return new Processes(workerOf(settings), serverOf(settings));
  }

  /** The program and arguments of a worker. */
  public static List<String> workerOf(Settings settings) {
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

  private static List<String> serverOf(Settings settings) {
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
            "-Djava.io.tmpdir=" + settings.run(),
            "-D" + KeeperPipe.PROPERTY + "=true",
            "-D" + HOME + "=" + home()));
    return command;
  }

  private static Path home() {
    return Path.of(System.getProperty(HOME, new File("").getAbsolutePath()));
  }
}
