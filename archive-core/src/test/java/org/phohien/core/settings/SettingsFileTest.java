package org.phohien.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.problem.ArchiveException.Invalid;

final class SettingsFileTest {

  @TempDir Path data;

  @Test
  void firstReadingWritesAFileThatSaysTheSame() {
    Settings first = SettingsFile.read(data, Optional.of(9090), Map.of());
    assertTrue(Files.exists(data.resolve(SettingsFile.NAME)));
    assertEquals(first, SettingsFile.read(data, Optional.empty(), Map.of()));
  }

  @Test
  void listensOnLoopbackUntilTheOperatorOpensIt() {
    assertEquals("127.0.0.1", SettingsFile.read(data, Optional.empty(), Map.of()).address());
  }

  @Test
  void publicUrlStaysWhenThePortOfTheDayIsAnother() {
    SettingsFile.read(data, Optional.of(9090), Map.of());
    Settings later = SettingsFile.read(data, Optional.of(9191), Map.of());
    assertEquals(9191, later.port());
    assertEquals(URI.create("http://localhost:9090"), later.publicUrl());
  }

  @Test
  void environmentGoesOverTheFile() {
    Map<String, String> environment =
        Map.of("PHOHIEN_PUBLIC_URL", "https://thuvien.example.vn/", "PHOHIEN_OCR_THREADS", "7");
    Settings settings = SettingsFile.read(data, Optional.empty(), environment);
    assertEquals(URI.create("https://thuvien.example.vn"), settings.publicUrl());
    assertEquals(7, settings.ocrThreads());
  }

  @Test
  void aPortThatIsNoNumberIsNamed() throws IOException {
    Files.writeString(data.resolve(SettingsFile.NAME), "port=tám mươi\n");
    Invalid refused =
        assertThrows(Invalid.class, () -> SettingsFile.read(data, Optional.empty(), Map.of()));
    assertTrue(refused.getMessage().contains("port"), refused.getMessage());
  }
}
