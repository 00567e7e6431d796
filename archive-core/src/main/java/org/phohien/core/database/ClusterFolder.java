package org.phohien.core.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.settings.Settings.DatabaseServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the embedded server keeps in its folder: {@code cluster/} with the data and {@code
 * postgres.log}, {@code password} (0600) and {@code port}.
 *
 * @param folder of the database
 */
record ClusterFolder(Path folder) {

  /** Name of the database and of its user. */
  static final String NAME = "phohien";

  private static final Logger LOG = LoggerFactory.getLogger(ClusterFolder.class);

  /** PostgreSQL's own data folder. */
  Path cluster() {
    return folder.resolve("cluster");
  }

  /** What the server says. */
  Path log() {
    return cluster().resolve("postgres.log");
  }

  boolean exists() {
    return Files.exists(cluster().resolve("PG_VERSION"));
  }

  /** The process that runs on the cluster or ran last, by its own note; empty when it left. */
  Optional<ProcessHandle> postmaster() {
    Path note = cluster().resolve("postmaster.pid");
    try {
      return Files.exists(note)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst().strip()))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.debug("{} can't be read: half written, or just removed", note, e);
      return Optional.empty();
    }
  }

  /** Where and as whom to connect. */
  DatabaseServer server(String database) {
    return new DatabaseServer(
        "jdbc:postgresql://127.0.0.1:" + port() + "/" + database, NAME, password());
  }

  int port() {
    return Integer.parseInt(read("port"));
  }

  String password() {
    return read("password");
  }

  /** Invents the password, the first time. */
  void makePassword() throws IOException {
    Path password = folder.resolve("password");
    if (!Files.exists(password)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      PrivateFile.write(password, HexFormat.of().formatHex(random));
    }
  }

  /** Keeps the port of the last time where it is free, so that clients find it there again. */
  void choosePort() throws IOException {
    Path file = folder.resolve("port");
    int wanted = Files.exists(file) ? port() : 0;
    Files.writeString(file, Integer.toString(free(wanted)));
  }

  /** The wanted port when it is free, else another one that is. */
  private static int free(int wanted) throws IOException {
    try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      if (wanted == 0) {
        throw e;
      }
      LOG.info("port {} is taken, the database gets another one", wanted);
      return free(0);
    }
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name), UTF_8).strip();
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("database", "can't read its " + name, e);
    }
  }
}
