package org.phohien.core.vault.ocfl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.MemoryVault;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.VaultCopy;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.VersionNumber;

class OcflCopyTest {

  private static final ItemId ITEM = new ItemId("dc-01");

  @TempDir Path folder;
  private Vault original = new MemoryVault();

  @BeforeEach
  void open() {
    original = vault("original");
  }

  @AfterEach
  void close() {
    original.close();
  }

  @Test
  void theCopyIsAVaultWithTheSameHistory() {
    put(Optional.empty(), "a", "1");
    put(Optional.of(new VersionNumber(1)), "a", "2");

    VaultCopy.Copied first = copy();

    assertTrue(first.files() > 0);
    try (Vault copied = vault("copy")) {
      assertEquals(original.history(ITEM), copied.history(ITEM));
      assertEquals(List.of(), copied.verify(ITEM));
      assertEquals(List.of(), copied.strays());
    }
  }

  @Test
  void theSecondCopyTakesOnlyWhatIsNew() throws IOException {
    put(Optional.empty(), "a", "1");
    copy();
    assertEquals(VaultCopy.Copied.NOTHING, copy());
    put(Optional.of(new VersionNumber(1)), "b", "2");

    VaultCopy.Copied second = copy();

    // the file, the version's inventory and its checksum, both again at the object's root
    assertEquals(5, second.files());
    try (Vault copied = vault("copy")) {
      assertEquals(original.history(ITEM), copied.history(ITEM));
      assertEquals(List.of(), copied.verify(ITEM));
    }
    try (Stream<Path> left = Files.list(folder.resolve("copy/work"))) {
      assertEquals(0, left.filter(Files::isRegularFile).count(), "files half copied");
    }
  }

  @Test
  void aFileThatIsDamagedIsNotCopiedAndTheCopyKeepsItsOldHead() throws IOException {
    put(Optional.empty(), "a", "1");
    copy();
    Version second = put(Optional.of(new VersionNumber(1)), "b", "2");
    Files.writeString(original.file(ITEM, "b"), "3");

    ArchiveException.Corrupt found = assertThrows(ArchiveException.Corrupt.class, this::copy);

    assertTrue(found.getMessage().contains("v2/content/b"), found.getMessage());
    assertEquals(2, second.number().value());
    try (Vault copied = vault("copy")) {
      assertEquals(1, copied.head(ITEM).orElseThrow().number().value());
    }
    Files.writeString(original.file(ITEM, "b"), "2");
    copy();
    try (Vault copied = vault("copy")) {
      assertEquals(2, copied.head(ITEM).orElseThrow().number().value());
      assertEquals(List.of(), copied.verify(ITEM));
    }
  }

  @Test
  void aCopyCutOffInTheMiddleIsFinishedByTheNext() throws IOException {
    put(Optional.empty(), "a", "1");
    put(Optional.of(new VersionNumber(1)), "b", "2");
    copy();
    // as a kill leaves it: the version is there, the root has not learned of it
    Path object = object(folder.resolve("copy/vault"));
    for (String name : List.of("inventory.json", "inventory.json.sha512")) {
      Files.write(object.resolve(name), Files.readAllBytes(object.resolve("v1").resolve(name)));
    }
    Files.delete(object.resolve("v2/inventory.json.sha512"));
    Files.delete(object.resolve("v2/inventory.json"));

    copy();

    try (Vault copied = vault("copy")) {
      assertEquals(original.history(ITEM), copied.history(ITEM));
      assertEquals(List.of(), copied.verify(ITEM));
    }
  }

  private Vault vault(String name) {
    return OcflVault.open(
        folder.resolve(name).resolve("vault"),
        folder.resolve(name).resolve("work"),
        InstantSource.system());
  }

  private VaultCopy.Copied copy() {
    try (VaultCopy copy =
            OcflCopy.open(
                folder.resolve("original/vault"),
                folder.resolve("original/work"),
                folder.resolve("copy/vault"),
                folder.resolve("copy/work"));
        Stream<ItemId> items = copy.items()) {
      return items.map(copy::copy).reduce(VaultCopy.Copied.NOTHING, VaultCopy.Copied::plus);
    }
  }

  private Version put(Optional<VersionNumber> head, String path, String content) {
    return original.put(
        ITEM,
        head,
        List.of(new FileChange.FromBytes(path, content.getBytes(UTF_8))),
        new Version.Note("lan", "quét"));
  }

  private static Path object(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(p -> p.getFileName().toString().startsWith("urn"))
          .findFirst()
          .orElseThrow();
    }
  }
}
