package org.phohien.core.vault;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;

/**
 * The one durable place of the archive: versions of each item's files, never changed once written.
 *
 * <p>Threads may share a vault. Writers of one item are put in order by the caller's lock and by
 * {@code expectedHead}; the loser gets {@code Conflict}. Every method throws {@code Unavailable}
 * when the storage can't be used (disk full, read-only) and then nothing of the new version is
 * left.
 */
public interface Vault extends AutoCloseable {

  /** Path of the item's record. */
  String ITEM = "item.json";

  /** Path of the last publication or withdrawal. */
  String PUBLICATION = "publication.json";

  /** Path of the records of an import, one a line. */
  String RECORDS = "records.jsonl";

  /** Path of the last publication or withdrawal of each record of an import, one a line. */
  String PUBLICATIONS = "publications.jsonl";

  /** What ids of imports begin with, and those of no item. */
  String IMPORT_PREFIX = "import.";

  /** The object for the import of a file: the same file twice is one import. */
  static ItemId importOf(Checksum file) {
    return new ItemId(IMPORT_PREFIX + file.hex().substring(0, 24));
  }

  /** Whether an object holds the records of an import, and is no item. */
  static boolean isImport(ItemId object) {
    return object.value().startsWith(IMPORT_PREFIX);
  }

  /** Path of a page's text, ALTO 4. */
  static String alto(PageId page) {
    return "text/" + page.key() + ".alto.xml";
  }

  /** Path of how a page's Hán-Nôm characters are read, {@link ReadingsFile}. */
  static String readings(PageId page) {
    return "text/" + page.key() + ".readings.json";
  }

  /** Path of the known passage a page seems to hold, {@link SuggestionFile}. */
  static String suggestion(PageId page) {
    return "text/" + page.key() + ".suggestion.json";
  }

  /** The newest version, or empty when the vault has no such item. */
  Optional<Version> head(ItemId item);

  /** All versions, the oldest first; empty when the vault has no such item. */
  List<Version> history(ItemId item);

  /**
   * Writes the next version and proves the checksums of the new files on re-reading. All or
   * nothing: after a crash the item has either its old head or the whole new version.
   *
   * @param expectedHead the version the caller worked from; empty for a new item
   * @return the version that was written
   * @throws org.phohien.core.problem.ArchiveException.Conflict when the head is another one
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when a source file or a stored file
   *     has not the expected checksum
   */
  Version put(
      ItemId item,
      Optional<VersionNumber> expectedHead,
      List<FileChange> changes,
      Version.Note note);

  /**
   * Opens a file of the newest version; the caller closes it.
   *
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such item or file
   */
  InputStream open(ItemId item, String path);

  /**
   * Opens a file of an older version; the caller closes it. A rebuild reads each publication this
   * way.
   *
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such item, version
   *     or file
   */
  InputStream open(ItemId item, VersionNumber version, String path);

  /**
   * The file of the newest version as a file on this machine, for engines that need one; read only.
   * An adapter over an object store keeps a local copy for as long as it is open.
   *
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such item or file
   */
  Path file(ItemId item, String path);

  /**
   * All objects, in no particular order: items, and imports ({@link #isImport}). The caller closes
   * the stream.
   */
  Stream<ItemId> items();

  /**
   * What lies in the vault and is part of no item that can be listed, as paths inside it: files
   * someone has put there, objects that have lost their mark or their inventory.
   */
  List<String> strays();

  /** Checks an item against its inventory, every file re-read; an empty list means sound. */
  List<Damage> verify(ItemId item);

  @Override
  void close();
}
