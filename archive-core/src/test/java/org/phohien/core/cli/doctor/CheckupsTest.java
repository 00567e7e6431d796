package org.phohien.core.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;

class CheckupsTest {

  @TempDir Path folder;

  @Test
  void aMachineIsLookedAtFromEverySide() {
    List<String> keys = keys(new MachineCheckup().examine(settings(Map.of())));
    for (String side : List.of("java", "memory", "disk", "permissions", "port", "clock", "codec")) {
      assertTrue(keys.stream().anyMatch(key -> key.startsWith(side)), side + " in " + keys);
    }
  }

  @Test
  void aPortThatSomeoneElseHasIsBad() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings settings = settings(Map.of("PHOHIEN_PORT", String.valueOf(taken.getLocalPort())));
      Finding port = find(new MachineCheckup().examine(settings), "port-taken");
      assertEquals(Finding.Level.BAD, port.level());
    }
  }

  @Test
  void whatWasNotBuiltIsNamed() {
    List<Finding> found = examine(Map.of());
    assertEquals(Finding.Level.BAD, find(found, "server-missing").level());
    assertEquals(Finding.Level.NOTE, find(found, "fonts-missing").level());
  }

  @Test
  void whatWasBuiltIsGood() throws IOException {
    Path parts = Files.createDirectories(folder.resolve("home/web/target/ROOT/WEB-INF/parts"));
    Files.writeString(parts.resolve("hannom.glyphs"), "…");
    Files.writeString(folder.resolve("home/web/target/payara-micro.jar"), "…");
    List<Finding> found = examine(Map.of("PHOHIEN_ADMIN_EMAIL", "thuvien@hungyen.example"));
    assertEquals(List.of("server", "fonts", "settings"), keys(found));
  }

  @Test
  void aVariableThatNobodyReadsIsNamed() {
    Finding note = find(examine(Map.of("PHOHIEN_PUBLICURL", "x")), "environment-unknown");
    assertEquals(List.of("PHOHIEN_PUBLICURL"), note.arguments());
  }

  @Test
  void anArchiveThatIsOpenNeedsAnAddressOthersCanReach() {
    Finding note = find(examine(Map.of("PHOHIEN_ADDRESS", "0.0.0.0")), "public-url-local");
    assertEquals(Finding.Level.NOTE, note.level());
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsBad() {
    Finding bad =
        find(
            examine(Map.of("PHOHIEN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none")),
            "database-bad");
    assertEquals(Finding.Level.BAD, bad.level());
  }

  @Test
  void everyFindingHasItsWordsInBothLanguages() {
    List<Finding> all =
        Stream.concat(
                new MachineCheckup().examine(settings(Map.of())).stream(),
                examine(Map.of("PHOHIEN_X", "1", "PHOHIEN_ADDRESS", "0.0.0.0")).stream())
            .toList();
    for (Language language : Language.values()) {
      for (Finding finding : all) {
        String words =
            Messages.of(language).get("cli.doctor." + finding.key(), finding.arguments().toArray());
        assertTrue(!words.contains("{"), words);
      }
    }
  }

  private List<Finding> examine(Map<String, String> environment) {
    return new InstallationCheckup(folder.resolve("home"), environment)
        .examine(settings(environment));
  }

  private Settings settings(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    return SettingsFile.read(folder.resolve("data"), Optional.empty(), all);
  }

  private static Finding find(List<Finding> found, String key) {
    return found.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
  }

  private static List<String> keys(List<Finding> found) {
    return found.stream().map(Finding::key).toList();
  }
}
