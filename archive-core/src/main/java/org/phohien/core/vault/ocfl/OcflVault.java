package org.phohien.core.vault.ocfl;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.ValidationIssue;
import io.ocfl.api.model.VersionDetails;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.api.model.VersionNum;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.Damage;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.VersionNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A vault in a folder. Several processes may have it open; one of them at a time writes an item.
 */
public final class OcflVault implements Vault {

  private static final Logger LOG = LoggerFactory.getLogger(OcflVault.class);
  private static final String ROOT_MARK = "0=ocfl_1.1";

  private final Path root;
  private final WorkFolder work;
  private final OcflRepository repository;
  private final InstantSource time;

  private OcflVault(Path root, WorkFolder work, OcflRepository repository, InstantSource time) {
    this.root = root;
    this.work = work;
    this.repository = repository;
    this.time = time;
  }

  /**
   * Opens a vault, an empty one when the folder is new. One on a volume that can't be written is
   * opened for reading; then {@link #put} throws {@code Unavailable}.
   *
   * @param root the OCFL storage root
   * @param work folder for versions in the making, on the same volume: they are moved, not copied
   * @throws ArchiveException.Unavailable when the folders can't be used
   */
  public static OcflVault open(Path root, Path work, InstantSource time) {
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
          return new OcflVault(root, mine, repository, time);
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

  @Override
  public Optional<Version> head(ItemId item) {
    return details(item, () -> repository.describeVersion(ObjectVersionId.head(id(item))))
        .map(details -> version(item, details));
  }

  @Override
  public List<Version> history(ItemId item) {
    return details(item, () -> repository.describeObject(id(item)))
        .map(object -> new TreeMap<>(object.getVersionMap()).values())
        .map(all -> all.stream().map(details -> version(item, details)).toList())
        .orElse(List.of());
  }

  @Override
  public Version put(
      ItemId item,
      Optional<VersionNumber> expectedHead,
      List<FileChange> changes,
      Version.Note note) {
    return Errors.told(
        item.value(),
        () -> {
          try (WorkFolder.Lock _ = work.lock(item)) {
            folder(item).settle();
            return write(item, expectedHead, changes, note);
          }
        });
  }

  private Version write(
      ItemId item,
      Optional<VersionNumber> expectedHead,
      List<FileChange> changes,
      Version.Note note) {
    Optional<Version> before = head(item);
    if (!before.map(Version::number).equals(expectedHead)) {
      throw new ArchiveException.Conflict(
          item
              + " is at "
              + before.map(v -> v.number().toString()).orElse("no version")
              + ", not at "
              + expectedHead.map(VersionNumber::toString).orElse("no version"));
    }
    ObjectVersionId from =
        expectedHead
            .map(n -> ObjectVersionId.version(id(item), n.value()))
            .orElse(ObjectVersionId.head(id(item)));
    repository.updateObject(
        from,
        info(note),
        updater -> {
          Changes staged = new Changes(before, updater);
          changes.forEach(staged::stage);
        });
    return proven(item, before);
  }

  /** Re-reads what was written; a version that isn't what it should be is taken back. */
  private Version proven(ItemId item, Optional<Version> before) {
    VersionDetails details = repository.describeVersion(ObjectVersionId.head(id(item)));
    ObjectFolder folder = folder(item);
    try {
      folder.prove(details);
      return version(item, details);
    } catch (IOException | ArchiveException.Corrupt e) {
      before.ifPresentOrElse(
          v -> repository.rollbackToVersion(ObjectVersionId.version(id(item), v.number().value())),
          () -> repository.purgeObject(id(item)));
      throw e instanceof ArchiveException known
          ? known
          : new ArchiveException.Unavailable("vault", "can't re-read " + item + ": " + e, e);
    }
  }

  private VersionInfo info(Version.Note note) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return new VersionInfo()
        .setCreated(now.atOffset(ZoneOffset.UTC))
        .setMessage(note.message())
        .setUser(
            note.author(),
            "urn:phohien:account:" + URLEncoder.encode(note.author(), StandardCharsets.UTF_8));
  }

  @Override
  public InputStream open(ItemId item, String path) {
    return stream(item, file(item, path));
  }

  @Override
  public InputStream open(ItemId item, VersionNumber version, String path) {
    ObjectVersionId wanted = ObjectVersionId.version(id(item), version.value());
    return stream(
        item, stored(item, path, details(item, () -> repository.describeVersion(wanted))));
  }

  private static InputStream stream(ItemId item, Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new ArchiveException.Corrupt(item + " " + file.getFileName(), "can't be read", e);
    }
  }

  @Override
  public Path file(ItemId item, String path) {
    return stored(
        item,
        path,
        details(item, () -> repository.describeVersion(ObjectVersionId.head(id(item)))));
  }

  private Path stored(ItemId item, String path, Optional<VersionDetails> version) {
    return version
        .map(details -> details.getFileMap().get(path))
        .map(FileDetails::getStorageRelativePath)
        .map(root::resolve)
        .orElseThrow(() -> new ArchiveException.NotFound(item + " " + path));
  }

  @Override
  public Stream<ItemId> items() {
    return Errors.told(root.toString(), () -> ObjectFolder.items(root));
  }

  @Override
  public List<Damage> verify(ItemId item) {
    return Errors.told(
        item.value(),
        () -> {
          if (!folder(item).exists()) {
            return List.of(new Damage(item, "MISSING", "the vault has no such item"));
          }
          return repository.validateObject(id(item), true).getErrors().stream()
              .map(issue -> damage(item, issue))
              .toList();
        });
  }

  private static Damage damage(ItemId item, ValidationIssue issue) {
    return new Damage(item, issue.getCode().toString(), issue.getMessage());
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

  private ObjectFolder folder(ItemId item) {
    return ObjectFolder.of(root, id(item), work);
  }

  /** An item's id in the vault: OCFL wants a URI (OCFL 1.1, 3.5.1). */
  private static String id(ItemId item) {
    return ObjectFolder.ID_PREFIX + item.value();
  }

  private static Version version(ItemId item, VersionDetails details) {
    VersionNum number = details.getVersionNum();
    TreeMap<String, Checksum> files = new TreeMap<>();
    for (Map.Entry<String, FileDetails> file : details.getFileMap().entrySet()) {
      files.put(file.getKey(), ObjectFolder.checksum(file.getValue()));
    }
    VersionInfo info = details.getVersionInfo();
    return new Version(
        item,
        new VersionNumber((int) number.getVersionNum()),
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
