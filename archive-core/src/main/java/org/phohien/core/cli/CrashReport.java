package org.phohien.core.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What a programmer needs of an error of the program itself; its reader gets one line. */
final class CrashReport {

  private CrashReport() {}

  /** Writes where it happened into a file of its own, readable by its owner only. */
  static Path write(Throwable thrown) {
    try {
      Path file = Files.createTempFile("phohien-error-", ".txt");
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
        out.println(Instant.now() + "  Java " + Runtime.version());
        thrown.printStackTrace(out);
      }
      return file;
    } catch (IOException e) {
      e.addSuppressed(thrown);
      throw new UncheckedIOException("and it can't be written down", e);
    }
  }
}
