package org.phohien.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;

/** What every vault promises. */
public abstract class VaultContract {

  private static final ItemId BOOK = new ItemId("dc-01");
  private static final Version.Note NOTE = new Version.Note("lan", "ảnh quét lần đầu");

  @TempDir Path folder;

  protected abstract Vault vault();

  /** Flips one bit of the stored bytes of a file of the newest version. */
  protected abstract void flipBit(ItemId item, String path);

  @Test
  void aNewItemGetsItsFirstVersion() {
    Version version = put(Optional.empty(), bytes("item.json", "{}"));

    assertEquals(VersionNumber.first(), version.number());
    assertEquals(NOTE, version.note());
    assertEquals(Checksum.of("{}".getBytes(UTF_8)), version.files().get("item.json"));
    assertEquals(Optional.of(version), vault().head(BOOK));
    assertEquals(List.of(version), vault().history(BOOK));
  }

  @Test
  void anUnknownItemHasNoHeadAndNoHistory() {
    assertEquals(Optional.empty(), vault().head(BOOK));
    assertEquals(List.of(), vault().history(BOOK));
    assertThrows(ArchiveException.NotFound.class, () -> vault().open(BOOK, "item.json"));
    assertThrows(ArchiveException.NotFound.class, () -> vault().file(BOOK, "item.json"));
  }

  @Test
  void filesThatNoChangeNamesStayAsTheyAre() throws IOException {
    put(Optional.empty(), bytes("a.txt", "a"), bytes("b/c.txt", "c"), bytes("d.txt", "d"));
    Version second = put(head(), bytes("a.txt", "mới"), new FileChange.Remove("d.txt"));

    assertEquals(Set.of("a.txt", "b/c.txt"), second.files().keySet());
    assertEquals("mới", read("a.txt"));
    assertEquals("c", read("b/c.txt"));
    assertThrows(ArchiveException.NotFound.class, () -> vault().open(BOOK, "d.txt"));
  }

  @Test
  void olderVersionsCanStillBeRead() throws IOException {
    VersionNumber first = put(Optional.empty(), bytes("a.txt", "cũ"), bytes("d.txt", "d")).number();
    put(head(), bytes("a.txt", "mới"), new FileChange.Remove("d.txt"));

    try (InputStream old = vault().open(BOOK, first, "a.txt");
        InputStream removed = vault().open(BOOK, first, "d.txt")) {
      assertEquals("cũ", new String(old.readAllBytes(), UTF_8));
      assertEquals("d", new String(removed.readAllBytes(), UTF_8));
    }
    assertEquals(2, vault().history(BOOK).size());
    assertThrows(
        ArchiveException.NotFound.class, () -> vault().open(BOOK, new VersionNumber(3), "a.txt"));
  }

  @Test
  void aFileOnDiskIsTakenAndLeftWhereItIs() throws IOException {
    byte[] scan = "ảnh".getBytes(UTF_8);
    Path source = Files.write(folder.resolve("tr 01.tif"), scan);

    put(Optional.empty(), new FileChange.FromFile("masters/tr-01.tif", source, Checksum.of(scan)));

    assertEquals("ảnh", read("masters/tr-01.tif"));
    assertEquals("ảnh", Files.readString(vault().file(BOOK, "masters/tr-01.tif")));
    assertTrue(Files.exists(source));
  }

  @Test
  void aSourceWithAnotherChecksumIsCorruptAndLeavesNothing() throws IOException {
    Path source = Files.writeString(folder.resolve("tr-01.tif"), "truncated");
    FileChange change =
        new FileChange.FromFile("masters/tr-01.tif", source, Checksum.of("whole".getBytes(UTF_8)));

    assertThrows(
        ArchiveException.Corrupt.class,
        () -> put(Optional.empty(), bytes("item.json", "{}"), change));

    assertEquals(Optional.empty(), vault().head(BOOK));
    try (Stream<ItemId> items = vault().items()) {
      assertEquals(0, items.count());
    }
  }

  @Test
  void whoWorkedFromAnOldVersionIsRefused() {
    Optional<VersionNumber> first = Optional.of(put(Optional.empty(), bytes("a", "1")).number());
    put(first, bytes("a", "2"));

    assertThrows(ArchiveException.Conflict.class, () -> put(first, bytes("a", "late")));
    assertThrows(ArchiveException.Conflict.class, () -> put(Optional.empty(), bytes("a", "new?")));
    assertEquals(2, vault().history(BOOK).size());
  }

  @Test
  void aVersionOfAnItemThatIsNotThereIsRefused() {
    assertThrows(
        ArchiveException.Conflict.class,
        () -> put(Optional.of(new VersionNumber(3)), bytes("a", "1")));
    assertEquals(Optional.empty(), vault().head(BOOK));
  }

  @Test
  void ofWritersAtTheSameTimeExactlyOneWins() throws Exception {
    Optional<VersionNumber> first = Optional.of(put(Optional.empty(), bytes("a", "0")).number());
    List<Callable<Boolean>> writers =
        IntStream.range(0, 8)
            .mapToObj(n ->
                (Callable<Boolean>)
                    () -> {
                      try {
                        put(first, bytes("a", "writer " + n));
                        return true;
                      } catch (ArchiveException.Conflict e) {
                        return false;
                      }
                    })
            .toList();
    int won = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        won += writer.get() ? 1 : 0;
      }
    }

    assertEquals(1, won);
    assertEquals(2, vault().history(BOOK).size());
    assertEquals(List.of(), vault().verify(BOOK));
  }

  @Test
  void allItemsAreListed() {
    vault().put(new ItemId("a"), Optional.empty(), List.of(bytes("x", "1")), NOTE);
    vault().put(new ItemId("B.2"), Optional.empty(), List.of(bytes("x", "2")), NOTE);

    try (Stream<ItemId> items = vault().items()) {
      assertEquals(Set.of(new ItemId("a"), new ItemId("B.2")), items.collect(Collectors.toSet()));
    }
  }

  @Test
  void verifyFindsAFlippedBit() {
    put(Optional.empty(), bytes("item.json", "{}"), bytes("text/0001.alto.xml", "<alto/>"));
    assertEquals(List.of(), vault().verify(BOOK));

    flipBit(BOOK, "text/0001.alto.xml");

    List<Damage> found = vault().verify(BOOK);
    assertFalse(found.isEmpty());
    assertEquals(Optional.of("text/0001.alto.xml"), found.getFirst().path(), found::toString);
  }

  @Test
  void verifySaysWhenAnItemIsMissing() {
    assertEquals(List.of("MISSING"), vault().verify(BOOK).stream().map(Damage::code).toList());
  }

  protected final Version put(Optional<VersionNumber> expected, FileChange... changes) {
    return vault().put(BOOK, expected, List.of(changes), NOTE);
  }

  protected static FileChange bytes(String path, String content) {
    return new FileChange.FromBytes(path, content.getBytes(UTF_8));
  }

  private Optional<VersionNumber> head() {
    return vault().head(BOOK).map(Version::number);
  }

  private String read(String path) throws IOException {
    try (InputStream in = vault().open(BOOK, path)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
