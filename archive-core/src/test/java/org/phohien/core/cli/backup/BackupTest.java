package org.phohien.core.cli.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.Archive;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.Settings.DatabaseServer;
import org.phohien.core.settings.SettingsFile;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

@ExtendWith(EmbeddedDatabase.class)
class BackupTest {

  private static final ItemId ITEM = new ItemId("dc-01");

  private final DatabaseServer server;
  @TempDir Path folder;

  BackupTest(DatabaseServer server) {
    this.server = server;
  }

  @Test
  void whatWasBackedUpComesBackIntoAnEmptyFolder() throws IOException {
    byte[] secret;
    Version kept;
    try (Archive archive = archive("data")) {
      kept = put(archive.vault(), "masters/1.tif", "trang một");
      secret = archive.secret("oai");
      Files.createDirectories(archive.settings().inbox().resolve("đợt 1"));
      Files.writeString(archive.settings().inbox().resolve("đợt 1/a.tif"), "…");

      Backup.Done done = Backup.of(archive, BackupFolder.begin(backup()), _ -> {});

      assertEquals(1, done.items());
      assertEquals(List.of(), done.damaged());
    }
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())));

    BackupFolder found = BackupFolder.finished(backup());
    assertEquals(1, found.note().items());
    assertEquals(1, Restore.files(found, folder.resolve("restored"), _ -> {}));

    try (Archive restored = archive("restored")) {
      assertEquals(Optional.of(kept), restored.vault().head(ITEM));
      assertEquals(List.of(), restored.vault().verify(ITEM));
      assertTrue(Files.exists(restored.settings().inbox().resolve("đợt 1/a.tif")));
      Restore.state(found, restored);
      org.junit.jupiter.api.Assertions.assertArrayEquals(secret, restored.secret("oai"));
    }
  }

  @Test
  void nothingIsRestoredOverWhatIsThere() throws IOException {
    try (Archive archive = archive("data")) {
      Backup.of(archive, BackupFolder.begin(backup()), _ -> {});
    }
    assertThrows(
        ArchiveException.Invalid.class,
        () -> Restore.files(BackupFolder.finished(backup()), folder.resolve("data"), _ -> {}));
  }

  @Test
  void aDamagedItemIsNamedAndTheBackupStaysUnfinished() throws IOException {
    try (Archive archive = archive("data")) {
      put(archive.vault(), "masters/1.tif", "trang một");
      Files.writeString(archive.vault().file(ITEM, "masters/1.tif"), "trang mốt");

      Backup.Done done = Backup.of(archive, BackupFolder.begin(backup()), _ -> {});

      assertEquals(1, done.damaged().size());
      assertTrue(done.damaged().getFirst().contains("masters/1.tif"), done.damaged()::toString);
    }
    assertThrows(ArchiveException.Corrupt.class, () -> BackupFolder.finished(backup()));
  }

  @Test
  void anUploadThatWasTakenIsGoneFromTheNextBackup() throws IOException {
    try (Archive archive = archive("data")) {
      Path upload = archive.settings().inbox().resolve("lô/a.tif");
      Files.createDirectories(upload.getParent());
      Files.writeString(upload, "…");
      Backup.of(archive, BackupFolder.begin(backup()), _ -> {});
      assertTrue(Files.exists(backup().resolve("inbox/lô/a.tif")));
      Files.delete(upload);
      Files.delete(upload.getParent());

      Backup.of(archive, BackupFolder.begin(backup()), _ -> {});

      assertFalse(Files.exists(backup().resolve("inbox/lô")));
    }
  }

  private Path backup() {
    return folder.resolve("backup");
  }

  private Archive archive(String name) {
    Map<String, String> environment =
        Map.of(
            "PHOHIEN_DATABASE_URL", server.jdbcUrl(),
            "PHOHIEN_DATABASE_USER", server.user(),
            "PHOHIEN_DATABASE_PASSWORD", server.password());
    Settings settings = SettingsFile.read(folder.resolve(name), Optional.empty(), environment);
    return Archive.open(settings);
  }

  private static Version put(Vault vault, String path, String content) {
    return vault.put(
        ITEM,
        vault.head(ITEM).map(Version::number),
        List.of(new FileChange.FromBytes(path, content.getBytes(UTF_8))),
        new Version.Note("lan", "quét"));
  }
}
