package org.phohien.core.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own programs at work on one cluster, as the user that may run them. */
final class PostgresPrograms {

  private final ClusterFolder at;
  private final PostgresBinaries binaries;
  private final SystemUser user;

  PostgresPrograms(ClusterFolder at, PostgresBinaries binaries, SystemUser user) {
    this.at = at;
    this.binaries = binaries;
    this.user = user;
  }

  /** Makes a new cluster: scram passwords, page checksums, a locale no system update can change. */
  void create() throws IOException {
    at.makePassword();
    Files.createDirectories(at.cluster());
    user.own(at.cluster());
    Files.setPosixFilePermissions(at.cluster(), PosixFilePermissions.fromString("rwx------"));
    // initdb runs as the other user and can't read ours
    Path handed = at.folder().resolve("password.initdb");
    try {
      PrivateFile.write(handed, at.password());
      user.own(handed);
      run(
          binaries.program("initdb"),
          "--pgdata=" + at.cluster(),
          "--username=" + ClusterFolder.NAME,
          "--pwfile=" + handed,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          "--data-checksums");
    } finally {
      Files.deleteIfExists(handed);
    }
  }

  /** Starts the server and waits until it answers. */
  void start() throws IOException {
    control(
        "start",
        "-w",
        "-t",
        "120",
        "-l",
        at.log().toString(),
        "-o",
        PostgresSettings.line(at.port()));
  }

  /** Stops it cleanly: running statements are cut off, what was committed is on disk. */
  void stop() throws IOException {
    control("stop", "-w", "-m", "fast", "-t", "60");
  }

  /** Ends one that does not answer; it recovers at its next start. */
  void stopAtOnce() throws IOException {
    control("stop", "-m", "immediate");
  }

  boolean running() throws IOException {
    return PostgresProcess.of(user.command(at.cluster(), command("status"))).exit() == 0;
  }

  private void control(String... arguments) throws IOException {
    run(command(arguments).toArray(String[]::new));
  }

  private List<String> command(String... arguments) {
    return Stream.concat(
            Stream.of(binaries.program("pg_ctl"), "-D", at.cluster().toString()),
            Arrays.stream(arguments))
        .toList();
  }

  private void run(String... program) throws IOException {
    PostgresProcess process = PostgresProcess.of(user.command(at.cluster(), List.of(program)));
    if (process.exit() != 0) {
      throw new IOException(
          Path.of(program[0]).getFileName()
              + " ended with "
              + process.exit()
              + ": "
              + process.output());
    }
  }
}
