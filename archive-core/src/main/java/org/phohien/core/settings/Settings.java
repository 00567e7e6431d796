package org.phohien.core.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phohien.core.network.Networks;

/**
 * The settings of an installation.
 *
 * @param data the data folder: {@code vault/ copies/ index/ database/ inbox/ works/ work/ run/
 *     log/}
 * @param address interface the server listens on; loopback unless the operator opens it
 * @param port of the server
 * @param publicUrl address readers use, without a slash at its end; fixed at first start
 * @param repositoryName the library's name as shown to harvesters and on the home page
 * @param adminEmail for harvesters
 * @param oaiNamespace the namespace part of {@code oai:NAMESPACE:ITEM}; fixed at first start
 * @param batchRoots folders that batches may be started from on the desk
 * @param database a PostgreSQL server; empty for the embedded one
 * @param ocrThreads how many pages are read at a time
 * @param uploadMebibytes the most one upload on the desk may be, in MiB
 * @param readingRoom networks of the reading room, whose readers need not sign in
 * @param imagePort where images are answered by a lean listener besides; empty for nowhere
 */
public record Settings(
    Path data,
    String address,
    int port,
    URI publicUrl,
    String repositoryName,
    String adminEmail,
    String oaiNamespace,
    List<Path> batchRoots,
    Optional<DatabaseServer> database,
    int ocrThreads,
    int uploadMebibytes,
    Networks readingRoom,
    OptionalInt imagePort) {

  /** What one upload may be where nobody has said otherwise: a batch of a few hundred scans. */
  public static final int UPLOAD_MEBIBYTES = 8 * 1024;

  public Settings {
    batchRoots = List.copyOf(batchRoots);
  }

  /** A PostgreSQL server of the operator's own. */
  public record DatabaseServer(String jdbcUrl, String user, String password) {

    /** Its address as it may be shown: without parameters, one of which may be a password. */
    public String address() {
      return jdbcUrl.replaceFirst("\\?.*", "");
    }

    /** Without the password: settings may come to stand in a log. */
    @Override
    public String toString() {
      return user + "@" + address();
    }
  }

  /** Where processes of this machine reach the server. */
  public URI localUrl() {
    String host =
        switch (address) {
          case "0.0.0.0" -> "127.0.0.1";
          case "::", "[::]" -> "[::1]";
          default ->
              address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
        };
    return URI.create("http://" + host + ":" + port);
  }

  public Path vault() {
    return data.resolve("vault");
  }

  public Path copies() {
    return data.resolve("copies");
  }

  public Path index() {
    return data.resolve("index");
  }

  public Path databaseFolder() {
    return data.resolve("database");
  }

  public Path inbox() {
    return data.resolve("inbox");
  }

  /** Where the operator lays texts of known works, if there are any. */
  public Path works() {
    return data.resolve("works");
  }

  public Path work() {
    return data.resolve("work");
  }

  public Path run() {
    return data.resolve("run");
  }

  public Path log() {
    return data.resolve("log");
  }
}
