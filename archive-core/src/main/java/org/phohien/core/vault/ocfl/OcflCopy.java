package org.phohien.core.vault.ocfl;

import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.VersionDetails;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.VaultCopy;

/**
 * Copies OCFL objects file by file. A version is never changed once written, so what an inventory
 * names can be copied while the next version is being made; the inventory itself follows last, from
 * the folder of its version, whose bytes are those of the object's root (OCFL 1.1, 3.7).
 */
public final class OcflCopy implements VaultCopy {

  private static final String INVENTORY = "inventory.json";
  private static final String SIDECAR = "inventory.json.sha512";

  private final OcflObjects from;
  private final Path to;
  private final Path aside;

  private OcflCopy(OcflObjects from, Path to, Path aside) {
    this.from = from;
    this.to = to;
    this.aside = aside;
  }

  /**
   * Prepares a copy.
   *
   * @param root of the original
   * @param work of the original, see {@link OcflVault#open}
   * @param to root of the copy
   * @param aside folder for files half copied, on the volume of {@code to}
   * @throws ArchiveException.Unavailable when a folder can't be used
   */
  public static OcflCopy open(Path root, Path work, Path to, Path aside) {
    OcflObjects from = OcflObjects.open(root, work);
    try {
      Files.createDirectories(aside);
      OcflCopy copy = new OcflCopy(from, to, aside);
      copy.root();
      return copy;
    } catch (IOException e) {
      from.close();
      throw new ArchiveException.Unavailable("backup", to + ": " + e.getMessage(), e);
    }
  }

  /** Everything of the storage root that is no object. */
  private void root() throws IOException {
    try (Stream<Path> top = Files.list(from.root())) {
      for (Path path :
          top.filter(p -> !p.getFileName().toString().matches("[0-9a-f]{3}")).toList()) {
        try (Stream<Path> all = Files.walk(path)) {
          for (Path file : all.filter(Files::isRegularFile).toList()) {
            copy(file, Optional.empty());
          }
        }
      }
    }
  }

  @Override
  public Stream<ItemId> items() {
    return Errors.told(from.root().toString(), () -> ObjectFolder.items(from.root()));
  }

  @Override
  public Copied copy(ItemId item) {
    try {
      return versions(item, from.history(item));
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("backup", item + ": " + e.getMessage(), e);
    }
  }

  private Copied versions(ItemId item, List<VersionDetails> versions) throws IOException {
    if (versions.isEmpty()) {
      throw new ArchiveException.NotFound("item", item);
    }
    Map<Path, Checksum> files = new LinkedHashMap<>();
    for (VersionDetails version : versions) {
      for (FileDetails file : version.getFiles()) {
        files.put(from.root().resolve(file.getStorageRelativePath()), ObjectFolder.checksum(file));
      }
    }
    Copied copied = Copied.NOTHING;
    for (Map.Entry<Path, Checksum> file : files.entrySet()) {
      if (!there(file.getKey())) {
        copied = copied.plus(copy(file.getKey(), Optional.of(file.getValue())));
      }
    }
    Path object = from.folder(item).path();
    for (VersionDetails version : versions) {
      Path place = object.resolve(version.getVersionNum().toString());
      if (!there(place.resolve(INVENTORY))) {
        copied = copied.plus(copy(place.resolve(INVENTORY), Optional.of(noted(place))));
        copied = copied.plus(copy(place.resolve(SIDECAR), Optional.empty()));
      }
    }
    if (!there(object.resolve(ObjectFolder.OBJECT_MARK))) {
      copied = copied.plus(copy(object.resolve(ObjectFolder.OBJECT_MARK), Optional.empty()));
    }
    Path head = object.resolve(versions.getLast().getVersionNum().toString());
    for (String name : List.of(INVENTORY, SIDECAR)) {
      copied =
          copied.plus(place(head.resolve(name), target(object.resolve(name)), Optional.empty()));
    }
    return copied;
  }

  /** The checksum of an inventory, from the file beside it (OCFL 1.1, 3.7). */
  private Checksum noted(Path version) throws IOException {
    Path sidecar = version.resolve(SIDECAR);
    String hex = Files.readString(sidecar).split("\\s", 2)[0];
    if (!hex.matches("[0-9a-f]{128}")) {
      throw new ArchiveException.Corrupt(
          from.root().relativize(sidecar).toString(), "no checksum in it", null);
    }
    return new Checksum(hex);
  }

  /** Whether the copy has a file: it is whole when it is there, and never changes. */
  private boolean there(Path file) throws IOException {
    Path target = target(file);
    return Files.exists(target) && Files.size(target) == Files.size(file);
  }

  private Path target(Path file) {
    return to.resolve(from.root().relativize(file).toString());
  }

  private Copied copy(Path file, Optional<Checksum> expected) throws IOException {
    return place(file, target(file), expected);
  }

  /** Brings a file to its place in one step, on the disk and compared; a sound one there stays. */
  private Copied place(Path file, Path target, Optional<Checksum> expected) throws IOException {
    if (expected.isEmpty() && Files.exists(target) && Files.mismatch(file, target) < 0) {
      return Copied.NOTHING;
    }
    Path half = Files.createTempFile(aside, "copy-", ".part");
    try {
      Checksum found = write(file, half);
      if (expected.isPresent() && !expected.get().equals(found)) {
        throw new ArchiveException.Corrupt(
            from.root().relativize(file).toString(),
            "read as " + found.brief() + "…, kept as " + expected.get().brief() + "…",
            null);
      }
      Files.createDirectories(target.getParent());
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      return new Copied(1, Files.size(target));
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static Checksum write(Path file, Path half) throws IOException {
    MessageDigest digest = Checksum.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
        FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      in.transferTo(out);
      channel.force(true);
    }
    Files.setPosixFilePermissions(half, Files.getPosixFilePermissions(file));
    return Checksum.ofDigest(digest.digest());
  }

  @Override
  public void close() {
    from.close();
    try (Stream<Path> left = Files.list(aside)) {
      for (Path half : left.filter(p -> p.toString().endsWith(".part")).toList()) {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
