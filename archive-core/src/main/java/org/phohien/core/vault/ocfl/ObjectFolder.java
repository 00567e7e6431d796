package org.phohien.core.vault.ocfl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.VersionDetails;
import io.ocfl.core.extension.storage.layout.HashedNTupleIdEncapsulationLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one object, for what ocfl-java leaves open: it moves a version into place and then
 * copies its inventory to the object's root, so a process killed in between leaves a version that
 * its own next write would refuse to replace.
 */
final class ObjectFolder {

  static final String ID_PREFIX = "urn:phohien:";

  private static final Logger LOG = LoggerFactory.getLogger(ObjectFolder.class);
  private static final String INVENTORY = "inventory.json";
  private static final String SIDECAR = "inventory.json.sha512";

  /** The file that says what the folder is (OCFL 1.1, 3.3). */
  static final String OBJECT_MARK = "0=ocfl_object_1.1";

  private static final int DEPTH_OF_MARK = 5; // three tuples, the object's folder, the mark
  private static final JsonFactory JSON = new JsonFactory();

  private final Path root;
  private final Path folder;
  private final WorkFolder work;

  private ObjectFolder(Path root, Path folder, WorkFolder work) {
    this.root = root;
    this.folder = folder;
    this.work = work;
  }

  static ObjectFolder of(Path root, String id, WorkFolder work) {
    HashedNTupleIdEncapsulationLayoutExtension layout =
        new HashedNTupleIdEncapsulationLayoutExtension();
    layout.init(new HashedNTupleIdEncapsulationLayoutConfig());
    return new ObjectFolder(root, root.resolve(layout.mapObjectId(id)), work);
  }

  Path path() {
    return folder;
  }

  boolean exists() {
    return Files.exists(folder);
  }

  /** All items below a storage root; unfinished ones are left out. The caller closes it. */
  @SuppressWarnings("StreamResourceLeak") // it is the caller's
  static Stream<ItemId> items(Path root) {
    try {
      return Files.find(
              root,
              DEPTH_OF_MARK,
              (path, _) -> path.getFileName().toString().startsWith(OBJECT_MARK))
          .flatMap(mark -> item(mark.resolveSibling(INVENTORY)).stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ItemId> item(Path inventory) {
    if (!Files.exists(inventory)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(inventory);
        JsonParser json = JSON.createParser(in)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("id")) {
          String id = json.nextTextValue();
          return id != null && id.startsWith(ID_PREFIX)
              ? Optional.of(new ItemId(id.substring(ID_PREFIX.length())))
              : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Brings the object to its last whole version and touches nothing else. A new version that the
   * root does not know yet goes; where the root was in the middle of learning of it, it is told.
   * The caller holds the item's lock.
   */
  void settle() {
    try {
      if (exists()) {
        settle(versions());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void settle(List<Path> versions) throws IOException {
    byte[] atRoot = bytes(folder.resolve(INVENTORY));
    if (versions.isEmpty()) {
      if (atRoot.length == 0) {
        LOG.warn("removing {}, whose first version was never written", folder);
        work.discard(folder);
      }
      return;
    }
    Path newest = versions.getLast();
    if (!whole(newest)) {
      return; // a version is moved into place whole: this is damage, and verify tells it
    }
    if (!whole(folder)) {
      LOG.warn("finishing {}", newest);
      restore(newest);
    } else if (versions.size() > 1
        && Arrays.equals(atRoot, bytes(versions.get(versions.size() - 2).resolve(INVENTORY)))) {
      LOG.warn("removing {}, which was never finished", newest);
      work.discard(newest);
    }
  }

  private static boolean whole(Path place) throws IOException {
    byte[] inventory = bytes(place.resolve(INVENTORY));
    String sidecar = new String(bytes(place.resolve(SIDECAR)), UTF_8);
    return inventory.length > 0 && sidecar.startsWith(Checksum.of(inventory).hex());
  }

  private void restore(Path version) throws IOException {
    for (String name : List.of(INVENTORY, SIDECAR)) {
      Path aside = Files.createTempFile(work.staging(), "restored-", ".tmp");
      Files.copy(version.resolve(name), aside, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(version.resolve(name)));
      Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private List<Path> versions() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().matches("v\\d+"))
          .sorted(
              Comparator.comparingInt(
                  path -> Integer.parseInt(path.getFileName().toString().substring(1))))
          .toList();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  /**
   * Brings the files that are new in a version onto the disk and re-reads them.
   *
   * @throws ArchiveException.Corrupt when one has another checksum than its inventory says
   */
  void prove(VersionDetails version) throws IOException {
    Path fresh = folder.resolve(version.getVersionNum().toString());
    Set<Path> folders = new LinkedHashSet<>();
    for (FileDetails file : version.getFiles()) {
      Path stored = root.resolve(file.getStorageRelativePath());
      if (stored.startsWith(fresh)) {
        force(stored);
        folders.add(stored.getParent());
        prove(stored, checksum(file));
      }
    }
    for (Path place : List.of(fresh, folder)) {
      if (Files.exists(place.resolve(INVENTORY))) {
        force(place.resolve(INVENTORY));
        force(place.resolve(SIDECAR));
      }
      folders.add(place);
    }
    folders.add(folder.getParent());
    for (Path one : folders) {
      forceFolder(one);
    }
  }

  /** The checksum that the inventory knows a file by. */
  static Checksum checksum(FileDetails file) {
    String hex = file.getFixity().get(DigestAlgorithmRegistry.sha512);
    if (hex == null) {
      throw new ArchiveException.Corrupt(file.getPath(), "its object is not of SHA-512", null);
    }
    return new Checksum(hex);
  }

  private static void prove(Path stored, Checksum expected) throws IOException {
    MessageDigest digest = Checksum.digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(stored)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    Checksum found = Checksum.ofDigest(digest.digest());
    if (!found.equals(expected)) {
      throw new ArchiveException.Corrupt(
          stored.toString(),
          "re-read as " + found.brief() + "…, kept as " + expected.brief() + "…",
          null);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void forceFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
