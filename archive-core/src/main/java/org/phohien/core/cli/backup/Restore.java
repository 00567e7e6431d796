package org.phohien.core.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;
import org.phohien.core.vault.VaultCopy;

/** Brings the files of a backup into an empty data folder; its state is read once that is done. */
public final class Restore {

  private Restore() {}

  /**
   * Copies settings, inbox and vault, each file of the vault compared with its checksum.
   *
   * @param data an empty or a new folder
   * @return how many items there are now
   * @throws Invalid when the folder is not empty
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when the backup is damaged
   */
  public static long files(BackupFolder from, Path data, LongConsumer each) {
    try {
      Files.createDirectories(data);
      try (Stream<Path> there = Files.list(data)) {
        if (there.findAny().isPresent()) {
          throw new Invalid(
              "restore.folder",
              data + " is not empty: nothing is ever restored over what is there",
              data);
        }
      }
      Files.copy(from.settings(), data.resolve(SettingsFile.NAME));
    } catch (IOException e) {
      throw new Unavailable("restore", data + ": " + e.getMessage(), e);
    }
    FolderMirror.of(from.inbox(), data.resolve("inbox"));
    Settings backup = SettingsFile.read(from.folder(), Optional.empty(), Map.of());
    long items = 0;
    try (VaultCopy copy = Archive.vaultCopy(backup, data);
        Stream<ItemId> all = copy.items()) {
      for (ItemId item : (Iterable<ItemId>) all::iterator) {
        copy.copy(item);
        each.accept(++items);
      }
    }
    return items;
  }

  /** Reads what the database alone knows; to be called once, before anything else is done. */
  public static void state(BackupFolder from, Archive archive) {
    from.readState(in -> archive.state().read(in));
  }
}
