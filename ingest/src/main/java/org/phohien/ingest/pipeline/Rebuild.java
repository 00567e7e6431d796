package org.phohien.ingest.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.ocr.hannom.Readings;
import org.phohien.ingest.record.ImportPublishing;
import org.phohien.ingest.record.RecordImport;

/**
 * Makes projections again from the vault. Safe to run twice; numbers and stamps stay as they were.
 */
public final class Rebuild {

  private final Archive archive;
  private final Vault vault;
  private final Catalog catalog;

  private Rebuild(Archive archive) {
    this.archive = archive;
    vault = archive.vault();
    catalog = archive.catalog();
  }

  public static Rebuild of(Archive archive) {
    return new Rebuild(archive);
  }

  /**
   * What was put back.
   *
   * @param published items, visible or withdrawn
   * @param unpublished items the vault keeps that never were published; their jobs will
   */
  public record Replayed(int published, int unpublished) {}

  /**
   * Puts the catalog's entries back as the vault remembers them.
   *
   * @param only these items or imports; all when empty
   */
  public Replayed catalog(List<ItemId> only) {
    int published = 0;
    int unpublished = 0;
    try (Stream<ItemId> items = items(only)) {
      for (ItemId item : (Iterable<ItemId>) items::iterator) {
        Optional<ItemId> shared = sharedObject(item);
        if (shared.isPresent()) {
          RecordImport kept = new RecordImport(vault, shared.get());
          published += ImportPublishing.replay(kept).into(archive.records());
        } else if (replay(item)) {
          published++;
        } else {
          unpublished++;
        }
      }
    }
    archive.records().replaySets();
    return new Replayed(published, unpublished);
  }

  /** The import itself, or the one that a record lives in. */
  private Optional<ItemId> sharedObject(ItemId id) {
    if (Vault.isImport(id)) {
      return Optional.of(id);
    }
    return vault.head(id).isPresent()
        ? Optional.empty()
        : archive.records().holding(id).map(Holding::object);
  }

  private boolean replay(ItemId item) {
    Version head = vault.head(item).orElseThrow(() -> new NotFound("item", item));
    Optional<PublicationFile> last = StoredItem.publication(vault, head);
    last.ifPresent(p ->
        catalog.replay(
            PublishStep.publication(vault, item, p.version()), p.change(), p.withdrawn()));
    return last.isPresent();
  }

  /**
   * Service copies that were made again.
   *
   * @param bytes they take on disk
   */
  public record Copied(int pages, long bytes) {

    /** What a page takes on the mean, in kilobytes of 1,000 bytes. */
    public long kilobytesAPage() {
      return pages == 0 ? 0 : Math.ceilDiv(bytes, 1000L * pages);
    }

    /** All of it in megabytes, rounded up. */
    public long megabytes() {
      return Math.ceilDiv(bytes, 1_000_000);
    }
  }

  /**
   * Makes the service copies again, also those that are sound.
   *
   * @param only these items; all when empty
   */
  public Copied copies(List<ItemId> only) {
    int pages = 0;
    long bytes = 0;
    try (IngestEngines engines = IngestEngines.open(archive, Engines::open);
        Stream<ItemId> items = items(only).filter(id -> !Vault.isImport(id))) {
      for (ItemId id : (Iterable<ItemId>) items::iterator) {
        Item item = StoredItem.read(vault, id);
        engines.station().pages().each(item.pages(), page -> copy(engines, page));
        pages += item.pages().size();
        bytes += archive.copies().bytes(id);
      }
    }
    return new Copied(pages, bytes);
  }

  private static void copy(IngestEngines engines, Page page) {
    new PageTask(engines.station(), page).copy();
  }

  /**
   * Reads the Hán-Nôm texts anew with the table of this version, and keeps and publishes what
   * differs. Waits for each item until nobody else writes it.
   *
   * @param only these items; all when empty
   * @param by account of who asked
   * @return how many pages got other readings
   */
  public int readings(List<ItemId> only, String by) {
    ReadingFiles files = new ReadingFiles(new Once<>(Readings::shipped));
    int pages = 0;
    try (Stream<ItemId> items = items(only).filter(id -> !Vault.isImport(id))) {
      for (ItemId id : (Iterable<ItemId>) items::iterator) {
        try (ItemLocks.Held _ = archive.locks().hold(id)) {
          Version head = vault.head(id).orElseThrow(() -> new NotFound("item " + id));
          List<FileChange> changes = files.missing(vault, head, StoredItem.read(vault, id).pages());
          if (!changes.isEmpty()) {
            Version.Note note = new Version.Note(by, "rebuild: readings");
            vault.put(id, Optional.of(head.number()), changes, note);
            if (StoredItem.publication(vault, head).isPresent()) {
              new PublishStep(vault, catalog).publish(id, by);
            }
            pages += changes.size();
          }
        }
      }
    }
    return pages;
  }

  private Stream<ItemId> items(List<ItemId> only) {
    return only.isEmpty() ? vault.items() : only.stream();
  }
}
