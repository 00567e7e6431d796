package org.phohien.core.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;
import org.phohien.core.vault.VaultCopy;

/**
 * Backs an archive up while it is in use. The state is taken first and the vault last, so that all
 * that the state speaks of is there; what a job did in between it finds done when it is begun
 * again.
 */
public final class Backup {

  private Backup() {}

  /**
   * What was done.
   *
   * @param items in the backup now
   * @param copied files and bytes that were new
   * @param damaged what was found wrong with the original; the backup keeps what it had of it
   */
  public record Done(long items, VaultCopy.Copied copied, List<String> damaged) {

    public Done {
      damaged = List.copyOf(damaged);
    }
  }

  /**
   * Brings a backup up to date.
   *
   * @param each is told how many items have been looked at, after each one
   */
  public static Done of(Archive archive, BackupFolder to, LongConsumer each) {
    Instant begun = Instant.now();
    long change = archive.catalog().lastChange();
    to.writeState(out -> archive.state().write(out));
    settings(archive.settings(), to);
    FolderMirror.of(archive.settings().inbox(), to.inbox());
    Done done = vault(archive.settings(), to, each);
    if (done.damaged().isEmpty()) {
      to.finish(new BackupFolder.Note(begun, done.items(), change));
    }
    return done;
  }

  private static void settings(Settings settings, BackupFolder to) {
    try {
      Files.copy(
          settings.data().resolve(SettingsFile.NAME),
          to.settings(),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new Unavailable("backup", to.settings() + ": " + e.getMessage(), e);
    }
  }

  private static Done vault(Settings settings, BackupFolder to, LongConsumer each) {
    VaultCopy.Copied copied = VaultCopy.Copied.NOTHING;
    List<String> damaged = new ArrayList<>();
    long items = 0;
    try (VaultCopy copy = Archive.vaultCopy(settings, to.folder());
        Stream<ItemId> all = copy.items()) {
      for (ItemId item : (Iterable<ItemId>) all::iterator) {
        try {
          copied = copied.plus(copy.copy(item));
        } catch (Corrupt e) {
          damaged.add(item + ": " + e.getMessage());
        }
        each.accept(++items);
      }
    }
    return new Done(items, copied, damaged);
  }
}
