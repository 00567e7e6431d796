package org.phohien.ingest.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

/** Reads what the vault says of an item. */
final class StoredItem {

  private StoredItem() {}

  /**
   * The item's record in its newest version.
   *
   * @throws Corrupt when it can't be understood
   */
  static Item read(Vault vault, ItemId id) {
    return ItemFile.read(bytes(vault, id, Vault.ITEM));
  }

  /** The last publication or withdrawal, or empty before the first. */
  static Optional<PublicationFile> publication(Vault vault, Version head) {
    return head.files().containsKey(Vault.PUBLICATION)
        ? Optional.of(PublicationFile.read(bytes(vault, head.item(), Vault.PUBLICATION)))
        : Optional.empty();
  }

  static byte[] bytes(Vault vault, ItemId id, String path) {
    try (InputStream in = vault.open(id, path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new Unavailable("vault", id + " " + path + ": " + e.getMessage(), e);
    }
  }
}
