package org.phohien.core.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;

/** A vault that forgets everything when it is closed. */
public final class MemoryVault implements Vault {

  private final InstantSource time;
  private final Map<ItemId, List<Kept>> items = new TreeMap<>();
  private @Nullable Path folder;

  private record Kept(Version version, SortedMap<String, byte[]> files) {}

  public MemoryVault(InstantSource time) {
    this.time = time;
  }

  /** A vault on the system's clock. */
  public MemoryVault() {
    this(InstantSource.system());
  }

  @Override
  public synchronized Optional<Version> head(ItemId item) {
    return kept(item).map(Kept::version);
  }

  @Override
  public synchronized List<Version> history(ItemId item) {
    return items.getOrDefault(item, List.of()).stream().map(Kept::version).toList();
  }

  @Override
  public synchronized Version put(
      ItemId item,
      Optional<VersionNumber> expectedHead,
      List<FileChange> changes,
      Version.Note note) {
    Optional<VersionNumber> head = head(item).map(Version::number);
    if (!head.equals(expectedHead)) {
      throw new ArchiveException.Conflict(item + " is at " + head + ", not at " + expectedHead);
    }
    SortedMap<String, byte[]> files =
        new TreeMap<>(kept(item).map(Kept::files).orElseGet(TreeMap::new));
    changes.forEach(change -> apply(change, files));
    TreeMap<String, Checksum> sums = new TreeMap<>();
    files.forEach((path, bytes) -> sums.put(path, Checksum.of(bytes)));
    Version version =
        new Version(
            item,
            head.map(VersionNumber::next).orElse(VersionNumber.first()),
            time.instant().truncatedTo(ChronoUnit.MICROS),
            note,
            sums);
    items.computeIfAbsent(item, _ -> new ArrayList<>()).add(new Kept(version, files));
    return version;
  }

  private static void apply(FileChange change, SortedMap<String, byte[]> files) {
    switch (change) {
      case FileChange.FromBytes(String path, byte[] bytes) -> files.put(path, bytes.clone());
      case FileChange.FromFile(String path, Path source, Checksum expected) ->
          files.put(path, checked(source, expected));
      case FileChange.Remove(String path) -> files.remove(path);
    }
  }

  private static byte[] checked(Path source, Checksum expected) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(source);
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("vault", "can't read " + source, e);
    }
    if (!Checksum.of(bytes).equals(expected)) {
      throw new ArchiveException.Corrupt(source.toString(), "not the expected checksum", null);
    }
    return bytes;
  }

  @Override
  public synchronized InputStream open(ItemId item, String path) {
    return new ByteArrayInputStream(bytes(kept(item), item, path));
  }

  @Override
  public synchronized InputStream open(ItemId item, VersionNumber version, String path) {
    Optional<Kept> kept =
        items.getOrDefault(item, List.of()).stream()
            .filter(k -> k.version().number().equals(version))
            .findFirst();
    return new ByteArrayInputStream(bytes(kept, item, path));
  }

  @Override
  public synchronized Path file(ItemId item, String path) {
    byte[] bytes = bytes(kept(item), item, path);
    try {
      if (folder == null) {
        folder = Files.createTempDirectory("memory-vault");
      }
      Path file = folder.resolve(item.value()).resolve(path);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized Stream<ItemId> items() {
    return List.copyOf(items.keySet()).stream();
  }

  @Override
  public List<String> strays() {
    return List.of(); // nobody but this object can put anything there
  }

  @Override
  public synchronized List<Damage> verify(ItemId item) {
    Optional<Kept> head = kept(item);
    if (head.isEmpty()) {
      return List.of(new Damage(item, "MISSING", Optional.empty(), "no such item"));
    }
    List<Damage> found = new ArrayList<>();
    head.get()
        .files()
        .forEach((path, bytes) -> {
          if (!Checksum.of(bytes).equals(head.get().version().files().get(path))) {
            found.add(new Damage(item, "E092", Optional.of(path), "another checksum"));
          }
        });
    return found;
  }

  /** Flips a bit of a stored file, as a dying disk does. */
  public synchronized void flipBit(ItemId item, String path) {
    bytes(kept(item), item, path)[0] ^= 1;
  }

  private Optional<Kept> kept(ItemId item) {
    return Optional.ofNullable(items.get(item)).map(List::getLast);
  }

  private static byte[] bytes(Optional<Kept> kept, ItemId item, String path) {
    return kept.map(k -> k.files().get(path))
        .orElseThrow(() -> new ArchiveException.NotFound(item + " " + path));
  }

  @Override
  public synchronized void close() {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
      folder = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
