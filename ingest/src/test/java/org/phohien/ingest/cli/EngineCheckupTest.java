package org.phohien.ingest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.cli.doctor.Checkup;
import org.phohien.core.cli.doctor.Finding;
import org.phohien.core.testing.PlainSettings;

class EngineCheckupTest {

  @Test
  void enginesAndModelsAreFoundAndNamed() {
    List<Finding> found = checkup().examine(PlainSettings.in(Path.of("target", "checkup")));
    assertEquals(
        List.of("engine-print", "engine-trained", "engine-han-nom"),
        found.stream().map(Finding::key).toList(),
        found.toString());
    assertTrue(found.get(0).arguments().get(1).startsWith("leptonica-"), found.toString());
    assertTrue(found.get(1).arguments().getFirst().contains("fra "), found.toString());
  }

  @Test
  void whatCanNotBeUnpackedIsToldAndNothingIsThrown(@TempDir Path data) throws IOException {
    Files.writeString(data.resolve("run"), "no folder");
    Finding print = checkup().examine(PlainSettings.in(data)).getFirst();
    assertEquals(Finding.Level.BAD, print.level());
    assertEquals("engine-bad", print.key());
  }

  private static Checkup checkup() {
    return ServiceLoader.load(Checkup.class).stream()
        .filter(provider -> provider.type() == EngineCheckup.class)
        .findFirst()
        .orElseThrow()
        .get();
  }
}
