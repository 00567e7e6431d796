package org.phohien.core.vault.ocfl;

import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.ValidationIssue;
import io.ocfl.api.model.VersionDetails;
import io.ocfl.api.model.VersionInfo;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.stream.Stream;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.Damage;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.VersionNumber;

/**
 * A vault in a folder. Several processes may have it open; one of them at a time writes an item.
 */
public final class OcflVault implements Vault {

  private final OcflObjects objects;
  private final InstantSource time;

  private OcflVault(OcflObjects objects, InstantSource time) {
    this.objects = objects;
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
    return new OcflVault(OcflObjects.open(root, work), time);
  }

  @Override
  public Optional<Version> head(ItemId item) {
    return objects.head(item).map(details -> OcflObjects.version(item, details));
  }

  @Override
  public List<Version> history(ItemId item) {
    return objects.history(item).stream()
        .map(details -> OcflObjects.version(item, details))
        .toList();
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
          try (WorkFolder.Lock _ = objects.work().lock(item)) {
            objects.folder(item).settle();
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
            .map(n -> ObjectVersionId.version(OcflObjects.id(item), n.value()))
            .orElse(ObjectVersionId.head(OcflObjects.id(item)));
    objects
        .repository()
        .updateObject(
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
    VersionDetails details =
        objects.repository().describeVersion(ObjectVersionId.head(OcflObjects.id(item)));
    ObjectFolder folder = objects.folder(item);
    try {
      folder.prove(details);
      return OcflObjects.version(item, details);
    } catch (IOException | ArchiveException.Corrupt e) {
      before.ifPresentOrElse(
          v ->
              objects
                  .repository()
                  .rollbackToVersion(
                      ObjectVersionId.version(OcflObjects.id(item), v.number().value())),
          () -> objects.repository().purgeObject(OcflObjects.id(item)));
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
    return stream(item, stored(item, path, objects.at(item, version)));
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
    return stored(item, path, objects.head(item));
  }

  private Path stored(ItemId item, String path, Optional<VersionDetails> version) {
    return version
        .map(details -> details.getFileMap().get(path))
        .map(FileDetails::getStorageRelativePath)
        .map(objects.root()::resolve)
        .orElseThrow(() -> new ArchiveException.NotFound(item + " " + path));
  }

  @Override
  public Stream<ItemId> items() {
    return Errors.told(objects.root().toString(), () -> ObjectFolder.items(objects.root()));
  }

  @Override
  public List<String> strays() {
    return Errors.told(objects.root().toString(), () -> Strays.in(objects.root()));
  }

  @Override
  public List<Damage> verify(ItemId item) {
    return Errors.told(
        item.value(),
        () -> {
          if (!objects.folder(item).exists()) {
            return List.of(
                new Damage(item, "MISSING", Optional.empty(), "the vault has no such item"));
          }
          List<ValidationIssue> found =
              objects.repository().validateObject(OcflObjects.id(item), true).getErrors();
          Map<String, String> paths = found.isEmpty() ? Map.of() : paths(item);
          return found.stream().map(issue -> damage(item, issue, paths)).toList();
        });
  }

  /** Where a file lies inside the object to what it is called; empty where nothing can be read. */
  private Map<String, String> paths(ItemId item) {
    Map<String, String> paths = new TreeMap<>();
    try {
      for (VersionDetails version : objects.history(item)) {
        for (FileDetails file : version.getFiles()) {
          String stored = file.getStorageRelativePath();
          paths.put(
              stored.substring(stored.indexOf("/v", stored.indexOf("urn%3a")) + 1), file.getPath());
        }
      }
    } catch (ArchiveException e) {
      return Map.of(); // its inventory is what is damaged
    }
    return paths;
  }

  private static Damage damage(ItemId item, ValidationIssue issue, Map<String, String> paths) {
    Optional<String> path =
        paths.entrySet().stream()
            .filter(file -> issue.getMessage().contains(file.getKey()))
            .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
            .map(Map.Entry::getValue);
    return new Damage(item, issue.getCode().toString(), path, issue.getMessage());
  }

  @Override
  public void close() {
    objects.close();
  }
}
