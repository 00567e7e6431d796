package org.phohien.ingest.pipeline;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phohien.core.alto.AltoReader;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Publication;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.description.Disseminations;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.record.NativeRecords;
import org.phohien.core.record.StoredRecords;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.VersionNumber;

/**
 * Makes an item visible as the vault has it, and has the vault remember it. The order is catalog,
 * then vault: a crash between the two is mended by doing both again, since the catalog gives the
 * same change for the same version.
 */
final class PublishStep {

  private final Vault vault;
  private final Catalog catalog;

  PublishStep(Vault vault, Catalog catalog) {
    this.vault = vault;
    this.catalog = catalog;
  }

  /**
   * Publishes the newest version, unless that is done already or the item is withdrawn.
   *
   * @return the change, or empty when there was nothing to do
   */
  Optional<Change> publish(ItemId id, String by) {
    Version head = vault.head(id).orElseThrow();
    Optional<PublicationFile> last = StoredItem.publication(vault, head);
    boolean settled = last.filter(p -> isOf(p, head)).isPresent();
    boolean withdrawn = last.flatMap(PublicationFile::withdrawn).isPresent();
    if (withdrawn || (settled && catalog.find(id).isPresent())) {
      return Optional.empty();
    }
    VersionNumber content = settled ? last.orElseThrow().version() : head.number();
    Change change = catalog.publish(publication(vault, id, content));
    if (!settled) {
      remember(head, change, content, Optional.empty(), by);
    }
    return Optional.of(change);
  }

  /** Takes an item out of sight, for good or until it is published again. */
  Change withdraw(ItemId id, String reason, String by) {
    Version head = vault.head(id).orElseThrow(() -> new NotFound("item", id));
    Optional<PublicationFile> last = StoredItem.publication(vault, head);
    VersionNumber content =
        last.filter(p -> isOf(p, head)).map(PublicationFile::version).orElse(head.number());
    Change change = catalog.withdraw(id, content, reason);
    if (last.flatMap(PublicationFile::withdrawn).isEmpty()) {
      remember(head, change, content, Optional.of(reason), by);
    }
    return change;
  }

  /** Puts a withdrawn item back in sight, with whatever the vault has of it now. */
  void restore(ItemId id, String by) {
    Version head = vault.head(id).orElseThrow(() -> new NotFound("item", id));
    boolean withdrawn =
        StoredItem.publication(vault, head).flatMap(PublicationFile::withdrawn).isPresent();
    if (withdrawn) {
      // the withdrawal was kept as a version of its own, so this one is newer than what was shown
      Change change = catalog.publish(publication(vault, id, head.number()));
      remember(head, change, head.number(), Optional.empty(), by);
    }
  }

  /** What is published of an item, read back from the vault: what was kept is what is shown. */
  static Publication publication(Vault vault, ItemId id, VersionNumber version) {
    Item item = StoredItem.read(vault, id);
    Version head = vault.head(id).orElseThrow();
    List<PageText> texts = new ArrayList<>();
    List<PageReadings> readings = new ArrayList<>();
    for (Page page : item.pages()) {
      String path = Vault.alto(page.id());
      if (head.files().containsKey(path)) {
        byte[] alto = StoredItem.bytes(vault, id, path);
        texts.add(AltoReader.read(new ByteArrayInputStream(alto), id + " " + path));
        ReadingFiles.kept(vault, head, page.id()).ifPresent(readings::add);
      }
    }
    Set<PageId> withText = texts.stream().map(PageText::page).collect(Collectors.toSet());
    Optional<NativeMarc> came = StoredRecords.own(vault, head).map(NativeRecords.Found::marc);
    return new Publication(item, version, texts, readings, Disseminations.of(item, withText, came));
  }

  /** A publication is of the head when nothing but its own file was written since. */
  private static boolean isOf(PublicationFile publication, Version head) {
    return publication.version().next().equals(head.number());
  }

  private void remember(
      Version head, Change change, VersionNumber content, Optional<String> withdrawn, String by) {
    byte[] file = new PublicationFile(change, content, withdrawn).write();
    vault.put(
        change.item(),
        Optional.of(head.number()),
        List.of(new FileChange.FromBytes(Vault.PUBLICATION, file)),
        new Version.Note(by, withdrawn.isPresent() ? "withdraw" : "publish"));
  }
}
