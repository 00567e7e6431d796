package org.phohien.core.cli.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.SettingsFile;

/**
 * A backup on disk: {@code vault/} and {@code inbox/} as in a data folder, {@code state.zip} with
 * the tables that nothing else holds, {@code settings.properties}, and {@code backup.properties},
 * which is written last and says that all of it is there. For its owner's eyes only: it holds
 * hashes of passwords and the secrets of the archive.
 *
 * @param folder of the backup
 */
public record BackupFolder(Path folder) {

  private static final String FORMAT = "1";

  /**
   * What a finished backup says of itself.
   *
   * @param at when it was begun: what changed later may be missing
   * @param items in its vault
   * @param change number of the last change published before it began
   */
  public record Note(Instant at, long items, long change) {}

  /**
   * Makes the folder, or takes one of an earlier backup, which from now on counts as unfinished.
   */
  public static BackupFolder begin(Path folder) {
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      BackupFolder backup = new BackupFolder(folder.toRealPath());
      Files.deleteIfExists(backup.noteFile());
      return backup;
    } catch (IOException e) {
      throw unavailable(folder, e);
    }
  }

  /**
   * A backup to be brought back.
   *
   * @throws Corrupt when there is none, or one that was never finished
   */
  public static BackupFolder finished(Path folder) {
    BackupFolder backup = new BackupFolder(folder.toAbsolutePath().normalize());
    backup.note();
    return backup;
  }

  public Path inbox() {
    return folder.resolve("inbox");
  }

  public Path settings() {
    return folder.resolve(SettingsFile.NAME);
  }

  /** Writes the state in one step. */
  public void writeState(Consumer<OutputStream> writer) {
    Path file = folder.resolve("state.zip");
    try {
      Path aside = Files.createTempFile(folder, "state", ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
        writer.accept(out);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unavailable(folder, e);
    }
  }

  public void readState(Consumer<InputStream> reader) {
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(folder.resolve("state.zip")))) {
      reader.accept(in);
    } catch (IOException e) {
      throw unavailable(folder, e);
    }
  }

  /** Says that the backup is whole. */
  public void finish(Note note) {
    String text =
        "format=%s%nat=%s%nitems=%d%nchange=%d%n"
            .formatted(FORMAT, note.at(), note.items(), note.change());
    try {
      Files.writeString(noteFile(), text);
    } catch (IOException e) {
      throw unavailable(folder, e);
    }
  }

  /**
   * What the backup says of itself.
   *
   * @throws Corrupt when it is not finished
   */
  public Note note() {
    Properties said = new Properties();
    try (var reader = Files.newBufferedReader(noteFile(), StandardCharsets.UTF_8)) {
      said.load(reader);
      if (!FORMAT.equals(said.getProperty("format"))) {
        throw new IllegalArgumentException("format " + said.getProperty("format"));
      }
      return new Note(
          Instant.parse(value(said, "at")),
          Long.parseLong(value(said, "items")),
          Long.parseLong(value(said, "change")));
    } catch (IOException | RuntimeException e) {
      throw new Corrupt(folder.toString(), "no finished backup: " + e.getMessage(), e);
    }
  }

  private static String value(Properties said, String key) {
    return Optional.ofNullable(said.getProperty(key))
        .orElseThrow(() -> new IllegalArgumentException("no " + key));
  }

  private Path noteFile() {
    return folder.resolve("backup.properties");
  }

  private static Unavailable unavailable(Path folder, IOException e) {
    return new Unavailable("backup", folder + ": " + e.getMessage(), e);
  }
}
