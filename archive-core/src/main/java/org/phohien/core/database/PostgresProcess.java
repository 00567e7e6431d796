package org.phohien.core.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that was run to its end.
 *
 * @param exit its exit status
 * @param output what it said, both streams together
 */
record PostgresProcess(int exit, String output) {

  static PostgresProcess of(List<String> command) throws IOException {
    // A file and no pipe: the server that pg_ctl starts inherits it and would keep a pipe open.
    Path said = Files.createTempFile("postgres-", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(said.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().put("LC_ALL", "C");
      return new PostgresProcess(builder.start().waitFor(), Files.readString(said, UTF_8).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + command + " ran");
    } finally {
      Files.delete(said);
    }
  }
}
