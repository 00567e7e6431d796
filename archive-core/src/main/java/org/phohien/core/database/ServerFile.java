package org.phohien.core.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.settings.Settings.DatabaseServer;

/**
 * How the processes of the archive find the embedded server: {@code run/database.properties} with
 * {@code url}, {@code user} and {@code password}, readable by their user only.
 */
public final class ServerFile {

  private ServerFile() {}

  static Path in(Path run) {
    return run.resolve("database.properties");
  }

  static void write(Path run, DatabaseServer server) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("url", server.jdbcUrl());
    properties.setProperty("user", server.user());
    properties.setProperty("password", server.password());
    StringWriter text = new StringWriter();
    properties.store(text, null);
    PrivateFile.write(in(run), text.toString());
  }

  /** The server that another process runs, or empty when none does. */
  public static Optional<DatabaseServer> read(Path run) {
    if (!Files.exists(in(run))) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(in(run))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("database", "can't read " + in(run), e);
    }
    return Optional.of(
        new DatabaseServer(
            properties.getProperty("url", ""),
            properties.getProperty("user", ""),
            properties.getProperty("password", "")));
  }
}
