package org.phohien.ingest.pipeline;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.phohien.core.alto.AltoReader;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.ReadingsFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.ingest.ocr.hannom.Readings;

/**
 * The file of readings beside each text with Hán-Nôm in it. Whoever writes a text passes its
 * changes through {@link #beside}, so that both are of one version; {@link #missing} finds what an
 * older archive, or an older table, has left. Threads may share it.
 */
final class ReadingFiles {

  private final Supplier<Readings> table;

  /**
   * With a table that is loaded when the first Hán-Nôm page comes, and kept.
   *
   * @param table asked for at each page
   */
  ReadingFiles(Supplier<Readings> table) {
    this.table = table;
  }

  /**
   * The changes, and for each text of a page among them its readings: written where it has Hán-Nôm,
   * else removed.
   *
   * @param pages of the item
   */
  List<FileChange> beside(List<FileChange> changes, List<Page> pages) {
    List<FileChange> all = new ArrayList<>(changes);
    for (FileChange change : changes) {
      for (Page page : pages) {
        if (change.path().equals(Vault.alto(page.id()))) {
          all.add(beside(change, page.id()));
        }
      }
    }
    return all;
  }

  private FileChange beside(FileChange text, PageId page) {
    String path = Vault.readings(page);
    if (text instanceof FileChange.FromBytes(String _, byte[] alto)) {
      Optional<byte[]> file = file(alto, page);
      if (file.isPresent()) {
        return new FileChange.FromBytes(path, file.get());
      }
    }
    return new FileChange.Remove(path);
  }

  /** Files of readings that the newest version lacks, or has of another text or table. */
  List<FileChange> missing(Vault vault, Version head, List<Page> pages) {
    List<FileChange> missing = new ArrayList<>();
    for (Page page : pages) {
      if (head.files().containsKey(Vault.alto(page.id()))) {
        byte[] alto = StoredItem.bytes(vault, head.item(), Vault.alto(page.id()));
        String path = Vault.readings(page.id());
        Checksum kept = head.files().get(path);
        Optional<byte[]> wanted = file(alto, page.id());
        if (wanted.isPresent() && !Checksum.of(wanted.get()).equals(kept)) {
          missing.add(new FileChange.FromBytes(path, wanted.get()));
        } else if (wanted.isEmpty() && kept != null) {
          missing.add(new FileChange.Remove(path));
        }
      }
    }
    return missing;
  }

  /** The readings kept beside a page's text; empty where there are none, or they are of another. */
  static Optional<PageReadings> kept(Vault vault, Version head, PageId page) {
    String path = Vault.readings(page);
    if (!head.files().containsKey(path)) {
      return Optional.empty();
    }
    PageReadings readings =
        ReadingsFile.read(StoredItem.bytes(vault, page.item(), path), page.item() + " " + path);
    return Optional.of(readings)
        .filter(r -> r.text().equals(head.files().get(Vault.alto(page))) && r.page().equals(page));
  }

  private Optional<byte[]> file(byte[] alto, PageId page) {
    PageText text = AltoReader.read(new ByteArrayInputStream(alto), Vault.alto(page));
    return PageReader.hasHanNom(text)
        ? Optional.of(
            ReadingsFile.write(new PageReader(table.get()).read(text, page, Checksum.of(alto))))
        : Optional.empty();
  }
}
