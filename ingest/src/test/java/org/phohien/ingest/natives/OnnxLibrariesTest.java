package org.phohien.ingest.natives;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxLibrariesTest {

  @TempDir private Path folder;

  @Test
  void librariesAreUnpackedOnceAndADamagedOneAgain() throws IOException {
    Path library = OnnxLibraries.unpack(folder).resolve("libonnxruntime4j_jni.so");
    byte[] whole = Files.readAllBytes(library);
    var key = Files.readAttributes(library, "unix:ino").get("ino");
    OnnxLibraries.unpack(folder);
    assertEquals(key, Files.readAttributes(library, "unix:ino").get("ino"), "written again");
    for (byte[] damaged : List.of(new byte[0], new byte[whole.length], longer(whole))) {
      assertFalse(java.util.Arrays.equals(whole, damaged));
      Files.write(library, damaged);
      OnnxLibraries.unpack(folder);
      assertArrayEquals(whole, Files.readAllBytes(library));
    }
    try (Stream<Path> files = Files.list(folder.resolve("onnxruntime"))) {
      assertEquals(2, files.count(), "nothing half written is left");
    }
  }

  private static byte[] longer(byte[] whole) {
    return java.util.Arrays.copyOf(whole, whole.length + 1);
  }
}
