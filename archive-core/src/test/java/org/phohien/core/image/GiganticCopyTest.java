package org.phohien.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory a service copy takes grows with the width of a page, never with its height. */
class GiganticCopyTest {

  @TempDir Path folder;

  @Test
  void halfAGigapixelNeedsNoMoreThanItsStrips() throws IOException, InterruptedException {
    // two strips of 512 rows take 12 MB, the whole 540
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                GiganticCopy.class.getName(),
                folder.toString(),
                "12000",
                "45000")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("8 levels"), said);
  }
}
