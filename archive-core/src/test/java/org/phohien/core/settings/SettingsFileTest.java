package org.phohien.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

  @Test
  void aSettingMisspeltIsNamed() throws IOException {
    Files.writeString(data.resolve(SettingsFile.NAME), "pubic.url=https://a.vn\nport=8080\n");
    Invalid refused =
        assertThrows(Invalid.class, () -> SettingsFile.read(data, Optional.empty(), Map.of()));
    assertTrue(refused.getMessage().contains("pubic.url"), refused.getMessage());
    assertTrue(refused.getMessage().contains("public.url"), "and what it could have been");
  }

  @Test
  void aFileOfAnotherEncodingIsRefusedAndOneWithAMarkIsRead() throws IOException {
    Path file = data.resolve(SettingsFile.NAME);
    Files.write(file, "repository.name=Thư viện".getBytes(StandardCharsets.UTF_16LE));
    Invalid refused =
        assertThrows(Invalid.class, () -> SettingsFile.read(data, Optional.empty(), Map.of()));
    assertTrue(refused.getMessage().contains(SettingsFile.NAME), refused.getMessage());

    Files.writeString(file, "\uFEFFrepository.name=Thư viện");
    assertEquals("Thư viện", SettingsFile.read(data, Optional.empty(), Map.of()).repositoryName());
  }

  @Test
  void theFileIsItsOwnersOnly() throws IOException {
    SettingsFile.read(data, Optional.empty(), Map.of());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(data.resolve(SettingsFile.NAME))));
  }

  @Test
  void theFileAndBothGuidesListEverySetting() throws IOException {
    SettingsFile.read(data, Optional.empty(), Map.of());
    Path docs = Path.of(System.getProperty("phohien.root")).resolve("docs");
    String file = Files.readString(data.resolve(SettingsFile.NAME));
    for (Setting setting : Setting.values()) {
      assertTrue(
          file.contains("\n" + setting.key() + "=") || file.contains("#" + setting.key() + "="),
          setting.key());
      for (String guide : List.of("operator.md", "huong-dan-van-hanh.md")) {
        assertTrue(
            Files.readString(docs.resolve(guide)).contains("`" + setting.key() + "`"),
            setting.key() + " in " + guide);
      }
    }
  }

  @Test
  void processesOfThisMachineFindTheServerAlsoWhereItListensEverywhere() {
    assertEquals(URI.create("http://127.0.0.1:8080"), listeningOn("0.0.0.0").localUrl());
    assertEquals(URI.create("http://[::1]:8080"), listeningOn("::").localUrl());
    assertEquals(URI.create("http://192.168.1.5:8080"), listeningOn("192.168.1.5").localUrl());
  }

  private Settings listeningOn(String address) {
    return SettingsFile.read(data, Optional.empty(), Map.of("PHOHIEN_ADDRESS", address));
  }
}
