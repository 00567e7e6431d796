package org.phohien.core.vault.ocfl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Version;

class StraysTest {

  @TempDir Path folder;

  @BeforeEach
  void oneItem() {
    try (OcflVault vault = OcflVault.open(root(), folder.resolve("work"), InstantSource.system())) {
      vault.put(
          new ItemId("dc-01"),
          Optional.empty(),
          List.of(new FileChange.FromBytes("a", "1".getBytes(UTF_8))),
          new Version.Note("lan", "quét"));
    }
  }

  @Test
  void aSoundVaultHasNone() {
    assertEquals(List.of(), Strays.in(root()));
  }

  @Test
  void filesPutThereByHandAreNamed() throws IOException {
    Files.writeString(root().resolve("ghi chú.txt"), "…");
    Path beside = object().resolveSibling("Thumbs.db");
    Files.writeString(beside, "…");

    assertEquals(List.of(root().relativize(beside).toString(), "ghi chú.txt"), Strays.in(root()));
  }

  @Test
  void anObjectThatLostItsMarkOrItsInventoryIsNamed() throws IOException {
    Path object = object();
    Files.delete(object.resolve("0=ocfl_object_1.1"));
    assertEquals(List.of(root().relativize(object).toString()), Strays.in(root()));

    Files.writeString(object.resolve("0=ocfl_object_1.1"), "ocfl_object_1.1\n");
    Files.delete(object.resolve("inventory.json"));
    assertEquals(List.of(root().relativize(object).toString()), Strays.in(root()));
  }

  private Path root() {
    return folder.resolve("vault");
  }

  private Path object() throws IOException {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(p -> p.getFileName().toString().startsWith("urn"))
          .findFirst()
          .orElseThrow();
    }
  }
}
