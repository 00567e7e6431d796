package org.phohien.core.vault.ocfl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.testing.SmallVolume;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.VersionNumber;

/** A vault on a volume of four megabytes; skipped where this user may not mount one. */
class FullDiskTest {

  private static final ItemId ITEM = new ItemId("dc-01");
  private static final Version.Note NOTE = new Version.Note("lan", "quét");
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path elsewhere;

  @SuppressWarnings("NullAway.Init") // mounted before each
  private SmallVolume small;

  @SuppressWarnings("NullAway.Init")
  private Path volume;

  @BeforeEach
  void mount() throws Exception {
    small = SmallVolume.mount(elsewhere, 4);
    volume = small.folder();
  }

  @AfterEach
  void unmount() throws Exception {
    small.close();
  }

  @Test
  void aFullDiskLeavesTheOldVersionAndNothingElse() throws IOException {
    try (Vault vault = open()) {
      Version first = put(vault, Optional.empty(), "masters/1.tif", 1);

      assertThrows(
          ArchiveException.Unavailable.class,
          () -> put(vault, Optional.of(first.number()), "masters/2.tif", 6));

      assertEquals(Optional.of(first), vault.head(ITEM));
      assertEquals(List.of(), vault.verify(ITEM));
      assertEquals(2, put(vault, Optional.of(first.number()), "masters/3.tif", 1).number().value());
    }
    try (Stream<Path> left = Files.walk(volume.resolve("work"))) {
      assertEquals(
          0, left.filter(p -> p.toString().endsWith(".tif")).count(), "files in the making");
    }
  }

  @Test
  void aNewItemThatDoesNotFitIsNotThere() throws IOException {
    try (Vault vault = open()) {
      assertThrows(
          ArchiveException.Unavailable.class,
          () -> put(vault, Optional.empty(), "masters/1.tif", 6));

      assertEquals(Optional.empty(), vault.head(ITEM));
      assertEquals(1, put(vault, Optional.empty(), "masters/1.tif", 1).number().value());
    }
  }

  @Test
  void aReadOnlyVaultIsReadAndNotWritten() throws Exception {
    Version first;
    try (Vault vault = open()) {
      first = put(vault, Optional.empty(), "masters/1.tif", 1);
    }
    small.turnReadOnly();

    try (Vault vault = open()) {
      assertThrows(
          ArchiveException.Unavailable.class,
          () -> put(vault, Optional.of(VersionNumber.first()), "masters/2.tif", 1));

      assertEquals(Optional.of(first), vault.head(ITEM));
      try (InputStream in = vault.open(ITEM, "masters/1.tif")) {
        assertArrayEquals(new byte[MEGABYTE], in.readAllBytes());
      }
      assertEquals(List.of(), vault.verify(ITEM));
    }
  }

  private Vault open() {
    return OcflVault.open(volume.resolve("vault"), volume.resolve("work"), InstantSource.system());
  }

  private Version put(Vault vault, Optional<VersionNumber> head, String path, int megabytes)
      throws IOException {
    byte[] scan = new byte[megabytes * MEGABYTE];
    Path source = Files.write(elsewhere.resolve("scan.tif"), scan);
    // each file differs, or the vault would keep the bytes once
    scan[0] = (byte) (path.equals("masters/1.tif") ? 0 : path.hashCode());
    Files.write(source, scan);
    return vault.put(
        ITEM, head, List.of(new FileChange.FromFile(path, source, Checksum.of(scan))), NOTE);
  }
}
