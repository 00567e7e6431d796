package org.phohien.core.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.model.Examples;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.MemoryVault;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.VersionNumber;

class MissingItemsTest {

  @Test
  void anItemThatWasPublishedAndIsGoneFromTheVaultIsNamed() {
    MemoryCatalog catalog = new MemoryCatalog();
    try (MemoryVault vault = new MemoryVault()) {
      for (String id : List.of("gone", "there")) {
        catalog.publish(
            new Publication(
                Examples.book(id, "Sách", 0), VersionNumber.first(), List.of(), List.of()));
      }
      vault.put(
          new ItemId("there"),
          Optional.empty(),
          List.of(new FileChange.FromBytes("item.json", "{}".getBytes(UTF_8))),
          new Version.Note("lan", "quét"));

      assertEquals(Set.of(new ItemId("gone")), MissingItems.of(catalog, vault));
    }
  }
}
