package org.phohien.core.cli.keeper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

  @TempDir Path folder;

  @Test
  void aLargeLogIsPutAsideWhileItIsBeingWritten() throws IOException {
    Path log = folder.resolve("worker.log");
    try (OutputStream writer =
        Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      writer.write(new byte[(int) LogFiles.LARGEST + 1]);

      LogFiles.trim(List.of(log, folder.resolve("none.log")));
      writer.write('x');
    }
    assertEquals(1, Files.size(log));
    assertEquals(LogFiles.LARGEST + 1, Files.size(folder.resolve("worker.log.1")));
  }

  @Test
  void aSmallOneStaysAsItIs() throws IOException {
    Path log = Files.writeString(folder.resolve("worker.log"), "x");
    LogFiles.trim(List.of(log));
    assertEquals("x", Files.readString(log));
    assertFalse(Files.exists(folder.resolve("worker.log.1")));
  }
}
