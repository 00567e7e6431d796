package org.phohien.core.vault.ocfl;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionDetails;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.VersionNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The objects of a storage root, read so that a writer in the middle of one does no harm. */
final class OcflObjects implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OcflObjects.class);
  private static final String ROOT_MARK = "0=ocfl_1.1";

  private final Path root;
  private final WorkFolder work;
  private final OcflRepository repository;

  private OcflObjects(Path root, WorkFolder work, OcflRepository repository) {
    this.root = root;
    this.work = work;
    this.repository = repository;
  }

  /** Opens a storage root, a new one where the folder is empty; see {@link OcflVault#open}. */
  static OcflObjects open(Path root, Path work) {
    return Errors.told(
        root.toString(),
        () -> {
          createFolders(root, work);
          WorkFolder mine = workFolder(root, work);
          OcflRepository repository =
              new OcflRepositoryBuilder()
                  .defaultLayoutConfig(new HashedNTupleIdEncapsulationLayoutConfig())
                  .ocflConfig(
                      config -> config.setDefaultDigestAlgorithm(DigestAlgorithmRegistry.sha512))
                  .storage(storage -> storage.fileSystem(root))
                  .workDir(mine.staging())
                  // other processes write too, and an old inventory must not be trusted
                  .inventoryCache(new NoOpCache<>())
                  .prettyPrintJson()
                  .build();
          return new OcflObjects(root, mine, repository);
        });
  }

  private static WorkFolder workFolder(Path root, Path work) {
    try {
      return WorkFolder.open(work);
    } catch (UncheckedIOException e) {
      if (!Files.exists(root.resolve(ROOT_MARK))) {
        throw e;
      }
      LOG.error("the vault can only be read: {}", e.getMessage());
      return WorkFolder.readOnly(work);
    }
  }

  private static void createFolders(Path root, Path work) {
    try {
      Files.createDirectories(root);
      Files.createDirectories(work);
      if (!Files.getFileStore(root).equals(Files.getFileStore(work))) {
        throw new ArchiveException.Unavailable(
            "vault", "the work folder " + work + " is not on the volume of " + root, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For what is written, and for what must hold whatever happens to be going on. */
  OcflRepository repository() {
    return repository;
  }

  Path root() {
    return root;
  }

  WorkFolder work() {
    return work;
  }

  /** The newest version as OCFL tells it; empty where there is no such item. */
  Optional<VersionDetails> head(ItemId item) {
    return details(item, () -> repository.describeVersion(ObjectVersionId.head(id(item))));
  }

  Optional<VersionDetails> at(ItemId item, VersionNumber version) {
    return details(
        item, () -> repository.describeVersion(ObjectVersionId.version(id(item), version.value())));
  }

  /** All versions, the oldest first. */
  List<VersionDetails> history(ItemId item) {
    return details(item, () -> repository.describeObject(id(item)))
        .map(object -> List.copyOf(new TreeMap<>(object.getVersionMap()).values()))
        .orElse(List.of());
  }

  /**
   * Reads; where the object isn't whole, because a writer is in the middle of it or died there,
   * once more when that is settled.
   */
  private <T> Optional<T> details(ItemId item, Supplier<T> read) {
    return Errors.told(
        item.value(),
        () -> {
          if (!folder(item).exists()) {
            return Optional.empty();
          }
          try {
            return Errors.found(read);
          } catch (RuntimeException e) {
            if (work.isReadOnly()) {
              throw e;
            }
            try (WorkFolder.Lock _ = work.lock(item)) {
              folder(item).settle();
              return folder(item).exists() ? Errors.found(read) : Optional.empty();
            }
          }
        });
  }

  ObjectFolder folder(ItemId item) {
    return ObjectFolder.of(root, id(item), work);
  }

  /** An item's id in the vault: OCFL wants a URI (OCFL 1.1, 3.5.1). */
  static String id(ItemId item) {
    return ObjectFolder.ID_PREFIX + item.value();
  }

  /** A version in our words. */
  static Version version(ItemId item, VersionDetails details) {
    TreeMap<String, Checksum> files = new TreeMap<>();
    for (Map.Entry<String, FileDetails> file : details.getFileMap().entrySet()) {
      files.put(file.getKey(), ObjectFolder.checksum(file.getValue()));
    }
    VersionInfo info = details.getVersionInfo();
    return new Version(
        item,
        new VersionNumber((int) details.getVersionNum().getVersionNum()),
        details.getCreated().toInstant(),
        new Version.Note(
            info.getUser() == null ? "" : info.getUser().getName(),
            info.getMessage() == null ? "" : info.getMessage()),
        files);
  }

  @Override
  public void close() {
    repository.close();
    work.close();
  }
}
