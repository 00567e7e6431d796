package org.phohien.oai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers kept beside the tests; {@code -Dgolden=write} writes them anew. */
final class Golden {

  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/golden");

  private Golden() {}

  static void check(String name, String found) {
    Path file = FOLDER.resolve(name);
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.writeString(file, found);
      }
      assertEquals(Files.readString(file), found, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
