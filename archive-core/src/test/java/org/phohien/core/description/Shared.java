package org.phohien.core.description;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of schemas and foreign records that lies beside the project and is no part of it:
 * {@code PHOHIEN_SHARED}, else {@code ../shared} of the project's root.
 */
public final class Shared {

  private Shared() {}

  /** A file or folder in it; where there is none the test is skipped, and says so. */
  public static Path path(String path) {
    Path file = root().resolve(path).toAbsolutePath().normalize();
    if (!Files.exists(file)) {
      System.err.println("SKIPPED: " + file + " is missing (PHOHIEN_SHARED names its folder)");
    }
    Assumptions.assumeTrue(Files.exists(file), file + " is missing");
    return file;
  }

  private static Path root() {
    return Optional.ofNullable(System.getenv("PHOHIEN_SHARED"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("phohien.root", ".."), "..", "shared"));
  }
}
