package org.phohien.core.vault.ocfl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
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
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.VaultContract;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.VersionNumber;

class OcflVaultTest extends VaultContract {

  private static final ItemId ITEM = new ItemId("dc-01");

  @TempDir Path data;
  private Vault vault = new org.phohien.core.vault.MemoryVault();

  @BeforeEach
  void open() {
    vault = another();
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private Vault another() {
    return OcflVault.open(
        data.resolve("vault"), data.resolve("work/vault"), InstantSource.system());
  }

  @Override
  protected Vault vault() {
    return vault;
  }

  @Override
  protected void flipBit(ItemId item, String path) {
    try {
      Path file = vault.file(item, path);
      byte[] bytes = Files.readAllBytes(file);
      bytes[0] ^= 1;
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void anyOcflProgramCanReadIt() throws IOException {
    put(Optional.empty(), bytes("item.json", "{}"));

    assertEquals("ocfl_1.1\n", Files.readString(data.resolve("vault/0=ocfl_1.1")));
    Path object = object();
    assertEquals("urn%3aphohien%3adc-01", object.getFileName().toString());
    assertTrue(Files.exists(object.resolve("v1/content/item.json")));
    assertTrue(Files.exists(object.resolve("inventory.json.sha512")));
  }

  @Test
  void anotherProcessSeesWhatWasWritten() {
    try (Vault reader = another()) {
      put(Optional.empty(), bytes("a", "1"));
      assertEquals(1, reader.head(ITEM).orElseThrow().number().value());
      put(Optional.of(VersionNumber.first()), bytes("a", "2"));
      assertEquals(2, reader.head(ITEM).orElseThrow().number().value());
    }
  }

  @Test
  void aWriterThatWokeUpLateIsRefused() {
    put(Optional.empty(), bytes("a", "1"));
    try (Vault other = another()) {
      other.put(
          ITEM,
          Optional.of(VersionNumber.first()),
          List.of(bytes("a", "2")),
          new Version.Note("mai", "sửa"));
    }

    assertThrows(
        ArchiveException.Conflict.class,
        () -> put(Optional.of(VersionNumber.first()), bytes("a", "late")));
    assertEquals(2, vault.head(ITEM).orElseThrow().number().value());
  }

  @Test
  void aVersionThatTheRootNeverLearnedOfIsReplaced() throws IOException {
    put(Optional.empty(), bytes("a", "1"));
    Path object = object();
    byte[] inventory = Files.readAllBytes(object.resolve("inventory.json"));
    byte[] sidecar = Files.readAllBytes(object.resolve("inventory.json.sha512"));
    put(Optional.of(VersionNumber.first()), bytes("a", "2"));
    Files.write(object.resolve("inventory.json"), inventory);
    Files.write(object.resolve("inventory.json.sha512"), sidecar);
    assertEquals(1, vault.head(ITEM).orElseThrow().number().value());

    put(Optional.of(VersionNumber.first()), bytes("a", "2 again"));

    assertEquals(2, vault.head(ITEM).orElseThrow().number().value());
    assertEquals("2 again", Files.readString(vault.file(ITEM, "a")));
    assertEquals(List.of(), vault.verify(ITEM));
  }

  @Test
  void aRootCutOffInTheMiddleIsFinished() throws IOException {
    put(Optional.empty(), bytes("a", "1"));
    put(Optional.of(VersionNumber.first()), bytes("a", "2"));
    Path inventory = object().resolve("inventory.json");
    Files.writeString(inventory, Files.readString(inventory).substring(0, 100));

    assertEquals(2, vault.head(ITEM).orElseThrow().number().value());
    assertEquals(List.of(), vault.verify(ITEM));
  }

  @Test
  void aSidecarThatLagsBehindIsMended() throws IOException {
    put(Optional.empty(), bytes("a", "1"));
    byte[] old = Files.readAllBytes(object().resolve("inventory.json.sha512"));
    put(Optional.of(VersionNumber.first()), bytes("a", "2"));
    Files.write(object().resolve("inventory.json.sha512"), old);

    assertEquals(2, vault.history(ITEM).size());
    assertEquals(List.of(), vault.verify(ITEM));
  }

  @Test
  void anItemWhoseFirstVersionWasNeverWrittenIsNotThere() throws IOException {
    put(Optional.empty(), bytes("a", "1"));
    Path object = object();
    Files.delete(object.resolve("inventory.json"));
    Files.delete(object.resolve("inventory.json.sha512"));
    Path aside = data.resolve("aside");
    Files.move(object.resolve("v1"), aside, StandardCopyOption.ATOMIC_MOVE);

    try (Stream<ItemId> items = vault.items()) {
      assertEquals(0, items.count());
    }
    assertEquals(Optional.empty(), vault.head(ITEM));
    put(Optional.empty(), bytes("a", "1"));
    assertEquals(List.of(), vault.verify(ITEM));
  }

  @Test
  void aDamagedItemIsNeverTakenForAnUnfinishedOne() throws IOException {
    put(Optional.empty(), bytes("a", "1"));
    Files.writeString(object().resolve("inventory.json"), "{");
    Files.writeString(object().resolve("v1/inventory.json"), "{");

    assertThrows(ArchiveException.Corrupt.class, () -> vault.head(ITEM));
    assertFalse(vault.verify(ITEM).isEmpty());
    assertTrue(Files.exists(object().resolve("v1/content/a")));
  }

  @Test
  void nothingIsLeftInTheWorkFolder() throws IOException {
    put(Optional.empty(), bytes("a", "1"));
    assertThrows(
        ArchiveException.Corrupt.class,
        () ->
            put(
                Optional.of(VersionNumber.first()),
                bytes("b", "2"),
                new FileChange.FromFile(
                    "c",
                    Files.writeString(data.resolve("c"), "3"),
                    org.phohien.core.model.Checksum.of("4".getBytes(UTF_8)))));
    vault.close();

    try (Stream<Path> left = Files.walk(data.resolve("work"))) {
      assertEquals(
          List.of(),
          left.filter(Files::isRegularFile).filter(p -> !p.toString().contains("items")).toList());
    }
    vault = another();
    assertEquals(1, vault.head(ITEM).orElseThrow().number().value());
  }

  @Test
  void whatADeadProcessLeftIsSweptAway() throws IOException {
    Path left = data.resolve("work/vault/process-dead");
    Files.createDirectories(left.resolve("half"));
    Files.writeString(left.resolve("half/page.tif"), "…");
    Files.writeString(data.resolve("work/vault/process-dead.lock"), "");

    another().close();

    assertFalse(Files.exists(left));
  }

  @Test
  void aWorkFolderThatCannotBeWrittenIsUnavailable() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "");

    assertThrows(
        ArchiveException.Unavailable.class,
        () -> OcflVault.open(data.resolve("vault"), file.resolve("x"), InstantSource.system()));
  }

  private Path object() throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("vault"))) {
      return all.filter(p -> p.getFileName().toString().startsWith("urn"))
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }
  }
}
